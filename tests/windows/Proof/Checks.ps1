# What is to be so before anything is changed.

function Get-PackageGap {
    [CmdletBinding()]
    param([string] $Parameter, [string] $Folder)

    foreach ($name in 'EGovTokenSetup.exe', 'EGovToken.msi', 'EGovTokenMachine.msi', 'SHA256SUMS') {
        if (-not [System.IO.File]::Exists([System.IO.Path]::Combine($Folder, $name))) {
            "${Parameter}: $name is not in $Folder."
            return
        }
    }
}

function Get-ParameterObstacle {
    [CmdletBinding()]
    param([bool] $PinTry, [bool] $PinGiven)

    if ($script:Proof.Packages -eq '') {
        '-Packages is missing: the folder with the packages to prove.'
        return
    }

    Get-PackageGap -Parameter '-Packages' -Folder $script:Proof.Packages
    if ($script:Proof.UpgradePackages -ne '') {
        Get-PackageGap -Parameter '-UpgradePackages' -Folder $script:Proof.UpgradePackages
    }

    if ($script:Proof.StandIn -ne '') {
        Get-StandInGap -Folder $script:Proof.StandIn | ForEach-Object -Process { "-StandIn: $_ is not in $($script:Proof.StandIn)." }
    }

    if ($PinGiven -and -not $PinTry) {
        '-Pin without -SpendPinTry: no PIN is used unless a try may be spent.'
    }

    if ($script:Proof.Minutes -lt 1 -or $script:Proof.Minutes -gt 120) {
        '-Minutes must be from 1 to 120.'
    }

    if ([System.IO.File]::Exists($script:Proof.Report)) {
        "-Report: $($script:Proof.Report) is a file."
    } elseif ([System.IO.Directory]::Exists($script:Proof.Report) -and [System.IO.Directory]::GetFileSystemEntries($script:Proof.Report).Length -gt 0) {
        "-Report: the folder $($script:Proof.Report) is not empty."
    }
}

function Get-MachineObstacle {
    [CmdletBinding()]
    param()

    $entries = @(Get-ProductEntry)
    if ($entries.Count -gt 0) {
        "$($entries[0].Name) $($entries[0].Version) is installed. Uninstall it first: the PC could not be left as it is."
    }

    foreach ($key in 'HKEY_CURRENT_USER\Software\EGovToken\Journal', 'HKEY_LOCAL_MACHINE\SOFTWARE\EGovToken') {
        if (Test-Path -LiteralPath "Registry::$key") {
            "An earlier installation has left $key. Remove it first."
        }
    }

    if ($script:Proof.StandIn -eq '') {
        if (-not (Test-Middleware)) {
            'The token''s middleware is not installed. Install the vendor''s, or name a stand-in: -StandIn.'
        }

        return
    }

    if (Test-Middleware) {
        'A middleware is installed: the stand-in would take its place.'
    }

    if (Test-Path -LiteralPath 'Z:\') {
        'There is a drive Z: already, which the stand-in needs.'
    }

    if (-not $script:Proof.Elevated) {
        '-StandIn needs an administrator: it installs a middleware.'
    }
}

# The first thing that stands in the way, in one line; nothing when nothing does.
function Get-Obstacle {
    [CmdletBinding()]
    param([bool] $PinTry, [bool] $PinGiven)

    if ((Get-Folder -Variable 'OS') -ne 'Windows_NT' -or -not [System.Environment]::Is64BitProcess) {
        return 'It needs 64-bit Windows and a 64-bit PowerShell.'
    }

    $obstacles = @(Get-ParameterObstacle -PinTry $PinTry -PinGiven $PinGiven)
    if ($obstacles.Count -gt 0) {
        return $obstacles[0]
    }

    [void] [System.IO.Directory]::CreateDirectory($script:Proof.LogFolder)
    $identity = Get-Identity
    $script:Proof.Sid = $identity.Sid
    $script:Proof.Elevated = $identity.Elevated
    $obstacles = @(Get-MachineObstacle)
    if ($obstacles.Count -gt 0) {
        [System.IO.Directory]::Delete($script:Proof.Report, $true)
        return $obstacles[0]
    }

    ''
}
