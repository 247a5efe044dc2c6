# Looking at the PC: who runs this, what is installed, what the product says.

function Get-DesktopFolder {
    [CmdletBinding()]
    param()

    # It may be redirected, to OneDrive for instance.
    $folders = Get-Item -LiteralPath 'Registry::HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders'
    $folders.GetValue('Desktop')
}

function Get-PortalShortcut {
    [CmdletBinding()]
    param()

    [System.IO.Path]::Combine((Get-DesktopFolder), 'E-GOV.AZ.url')
}

# The user's SID, and whether this process is elevated: the same in every language of Windows.
function Get-Identity {
    [CmdletBinding()]
    param()

    $whoami = Get-SystemProgram -Name 'whoami.exe'
    $user = Invoke-Program -Path $whoami -Argument '/user', '/fo', 'csv', '/nh'
    Assert-That -Condition ($user.Output -cmatch 'S-1-5-[0-9-]+') -Otherwise 'whoami does not tell who the user is.'
    $sid = $Matches[0]
    $groups = Invoke-Program -Path $whoami -Argument '/groups', '/fo', 'csv', '/nh'
    @{ Sid = $sid; Elevated = $groups.Output -cmatch 'S-1-16-(12288|16384)\b' }
}

# The product's entries among the installed programs, whoever installed them.
function Get-ProductEntry {
    [CmdletBinding()]
    param()

    $roots = @(
        'HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall',
        'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall',
        'HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall'
    )
    foreach ($root in $roots) {
        $key = Get-Item -LiteralPath "Registry::$root" -ErrorAction SilentlyContinue
        foreach ($name in $(if ($null -eq $key) { @() } else { $key.GetSubKeyNames() })) {
            $entry = Get-Item -LiteralPath "Registry::$root\$name"
            if ("$($entry.GetValue('DisplayName'))" -clike 'eGov Token Setup*') {
                @{
                    Code     = $name
                    Name     = $entry.GetValue('DisplayName')
                    Version  = "$($entry.GetValue('DisplayVersion'))"
                    IsBundle = $null -ne $entry.GetValue('BundleVersion')
                    # A bundle hides the package that it has installed.
                    Shown    = 1 -ne $entry.GetValue('SystemComponent')
                }
            }
        }
    }
}

function Get-LastResult {
    [CmdletBinding()]
    param()

    $key = Get-Item -LiteralPath 'Registry::HKEY_CURRENT_USER\Software\EGovToken' -ErrorAction SilentlyContinue
    if ($null -eq $key) { '' } else { "$($key.GetValue('LastResult'))" }
}

function Assert-LastResult {
    [CmdletBinding()]
    param([string] $Number)

    $result = Get-LastResult
    Assert-That -Condition ($result -clike "$Number*") -Otherwise "The last result is not $Number but '$result'."
}

function Test-Middleware {
    [CmdletBinding()]
    param()

    $provider = 'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography\Defaults\Provider\EnterSafe ePass2003 CSP v*'
    $module = [System.IO.Path]::Combine((Get-Folder -Variable 'SystemRoot'), 'System32', 'eps2003csp11.dll')
    [System.IO.File]::Exists($module) -and (Test-Path -Path "Registry::$provider")
}

function Get-UserProgram {
    [CmdletBinding()]
    param()

    [System.IO.Path]::Combine((Get-Folder -Variable 'LOCALAPPDATA'), 'Programs', 'EGovToken', 'egovtoken.exe')
}

# What egovtoken status says; it sends no PIN and changes nothing.
function Get-Status {
    [CmdletBinding()]
    param([string] $Program = (Get-UserProgram))

    $run = Invoke-Program -Path $Program -Argument 'status', '--json', '--lang', 'en'
    Assert-ExitCode -Run $run -Expected 0 -Of 'egovtoken status'
    ConvertFrom-Json -InputObject $run.Output
}

# The token's certificates that are registered, as the status names them.
function Get-RegisteredCertificate {
    [CmdletBinding()]
    param([object] $Status)

    foreach ($token in $Status.tokens) {
        foreach ($certificate in @($token.certificates)) {
            if ($null -ne $certificate -and $null -ne $certificate.registration) {
                $certificate
            }
        }
    }
}

function Test-Stored {
    [CmdletBinding()]
    param([string] $Store, [string] $Thumbprint)

    @(Get-ChildItem -LiteralPath "Cert:\CurrentUser\$Store" | Where-Object -FilterScript { $_.Thumbprint -eq $Thumbprint }).Count -eq 1
}
