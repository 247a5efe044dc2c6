# Installing, repairing and removing the product, and what it is to look like then.

function Invoke-Installer {
    [CmdletBinding()]
    param([string] $Verb, [string] $Package, [string[]] $Property = @())

    $log = Get-LogPath -Name "$([System.IO.Path]::GetFileNameWithoutExtension($Package)).log"
    $run = Invoke-Program -Path (Get-SystemProgram -Name 'msiexec.exe') -Argument (@($Verb, $Package, '/qn', '/norestart', '/l*v', $log) + $Property)
    $run['Log'] = $log
    $run
}

function Invoke-Bundle {
    [CmdletBinding()]
    param([string] $Bundle, [string[]] $Argument = @())

    $log = Get-LogPath -Name 'bundle.log'
    $run = Invoke-Program -Path $Bundle -Argument (@('/quiet', '/norestart', '/log', $log) + $Argument)
    $run['Log'] = $log
    $run
}

function Get-PackagePath {
    [CmdletBinding()]
    param([string] $Name, [string] $Folder = $script:Proof.Packages)

    [System.IO.Path]::Combine($Folder, $Name)
}

function Read-Log {
    [CmdletBinding()]
    param([string] $Path)

    if ([System.IO.File]::Exists($Path)) { [System.IO.File]::ReadAllText($Path) } else { '' }
}

function Install-UserPackage {
    [CmdletBinding()]
    param([string] $Folder = $script:Proof.Packages)

    $run = Invoke-Installer -Verb '/i' -Package (Get-PackagePath -Name 'EGovToken.msi' -Folder $Folder)
    Assert-ExitCode -Run $run -Expected 0 -Of 'The installation'
    $run
}

# Removes whatever of the product is installed: the bundle first, which removes its package itself.
function Remove-Product {
    [CmdletBinding()]
    param()

    foreach ($folder in @($script:Proof.UpgradePackages, $script:Proof.Packages)) {
        if ($folder -ne '' -and @(Get-ProductEntry | Where-Object -FilterScript { $_.IsBundle }).Count -gt 0) {
            [void] (Invoke-Bundle -Bundle (Get-PackagePath -Name 'EGovTokenSetup.exe' -Folder $folder) -Argument '/uninstall')
        }
    }

    foreach ($entry in @(Get-ProductEntry | Where-Object -FilterScript { -not $_.IsBundle })) {
        $run = Invoke-Installer -Verb '/x' -Package $entry.Code
        Assert-ExitCode -Run $run -Expected 0 -Of "The removal of $($entry.Name)"
    }
}

# A failed first installation leaves its result for the user to read.
function Remove-LastResult {
    [CmdletBinding()]
    param()

    $path = 'Registry::HKEY_CURRENT_USER\Software\EGovToken'
    $key = Get-Item -LiteralPath $path -ErrorAction SilentlyContinue
    if ($null -eq $key -or @(Get-ProductEntry).Count -gt 0) {
        return
    }

    if (@($key.GetValueNames() | Where-Object -FilterScript { $_ -ne 'LastResult' }).Count -eq 0 -and $key.GetSubKeyNames().Count -eq 0) {
        Remove-Item -LiteralPath $path
    }
}

# Everything that a good installation brings to the user.
function Assert-Installed {
    [CmdletBinding()]
    param()

    Assert-LastResult -Number 'EGT1001'
    Assert-That -Condition ([System.IO.File]::Exists((Get-PortalShortcut))) -Otherwise 'There is no shortcut on the desktop.'
    $status = Get-Status
    $certificates = @(Get-RegisteredCertificate -Status $status)
    $personal = @($certificates | Where-Object -FilterScript { $_.registration.store -eq 'My' })
    Assert-That -Condition ($personal.Count -gt 0) -Otherwise 'No certificate of the token is registered.'
    foreach ($certificate in $certificates) {
        $stored = Test-Stored -Store $certificate.registration.store -Thumbprint $certificate.thumbprint
        Assert-That -Condition $stored -Otherwise "$($certificate.thumbprint) is not once in the store $($certificate.registration.store)."
    }

    foreach ($certificate in $personal) {
        Assert-That -Condition ($certificate.registration.keyAnswers -eq $true) -Otherwise "The key of $($certificate.thumbprint) does not answer."
    }

    $script:Proof.Status = $status
    $script:Proof.Certificates = $certificates
}

function Assert-NotInstalled {
    [CmdletBinding()]
    param()

    $left = @(Get-ProductEntry | ForEach-Object -Process { $_.Name })
    Assert-That -Condition ($left.Count -eq 0) -Otherwise "Still among the installed programs: $($left -join ', ')."
}
