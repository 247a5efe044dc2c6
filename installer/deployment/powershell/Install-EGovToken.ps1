<#
.SYNOPSIS
Installs or removes the per-machine package of eGov Token Setup, silently, and reports the result.

.DESCRIPTION
Runs msiexec with EGovTokenMachine.msi from the script's folder and ends with its exit code, which deployment tools understand. The
log is appended to install.log; one of more than 1 MB is first renamed to install.old.log.

.PARAMETER Package
The package, or its product code. Unless named: EGovTokenMachine.msi beside this script; with -Uninstall what is installed, of whatever version.

.PARAMETER Property
Properties of the package, such as @{ WAITFORTOKEN = 600 }. docs/deployment.md has them all.

.PARAMETER Uninstall
Removes it instead.

.PARAMETER LogFolder
Where the log goes; Logs\EGovToken in the Windows folder unless named. Name none that users can write to, such as %ProgramData%: SYSTEM
writes and copies there, and a link planted in that folder would redirect it.

.EXAMPLE
.\Install-EGovToken.ps1 -Property @{ PORTALURL = 'https://my.gov.az/'; WAITFORTOKEN = 600 }
#>
[CmdletBinding()]
param(
    [string] $Package = '',
    [hashtable] $Property = @{},
    [switch] $Uninstall,
    [string] $LogFolder = [System.IO.Path]::Combine([Environment]::GetFolderPath('Windows'), 'Logs', 'EGovToken')
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$meanings = @{
    0    = 'Done. Each user''s last result says what became of their certificates, after their next logon.'
    1602 = 'Cancelled by the user, or by the administrator who was asked.'
    1603 = 'Failed; nothing was changed. The EGT number in the log says why.'
    1605 = 'This version is not installed. Another may be: -Uninstall without -Package removes whichever there is.'
    1618 = 'Another installation is running. Try again later.'
    1638 = 'Another version is installed that this one cannot replace.'
    1641 = 'Done; the PC is restarting.'
    3010 = 'Done; the PC needs a restart.'
}

# All versions of the package have it, and each version a product code of its own.
$upgradeCode = '{7D6F5B0A-52B3-4B0C-9C0E-5E0A6B7B7A41}'

function Get-MsiArgument {
    [CmdletBinding()]
    param([string] $Package, [hashtable] $Property, [bool] $Uninstall, [string] $Log)

    if (-not $Uninstall -and -not [System.IO.File]::Exists($Package)) {
        throw "The package $Package is not there."
    }

    if ($Uninstall) { '/x' } else { '/i' }
    '"{0}"' -f $Package
    '/qn'
    '/norestart'
    '/l*v+'
    '"{0}"' -f $Log
    foreach ($key in $Property.Keys) {
        $name = ([string] $key).ToUpperInvariant()
        # Without regard to case, I is no letter of A to Z where Windows has Azerbaijani or Turkish formats.
        if ($name -cnotmatch '^[A-Z][A-Z0-9]*$') {
            throw "$name is no name of a property."
        }

        # A PIN on a command line can be read by other programs, and SYSTEM has no token.
        if ($name -eq 'TOKENPIN') {
            throw 'TOKENPIN cannot be given here.'
        }

        $value = [string] $Property[$key]
        if ($value.Contains('"')) {
            throw "The value of $name has a quotation mark in it."
        }

        '{0}="{1}"' -f $name, $value
    }
}

if (-not $Package -and $Uninstall) {
    # Asked of Windows Installer, which answers 32-bit processes, too.
    $products = @((New-Object -ComObject 'WindowsInstaller.Installer').RelatedProducts($upgradeCode))
    if ($products.Count -eq 0) {
        '0: It is not installed.'
        exit 0
    }

    $Package = $products[0]
} elseif (-not $Package) {
    # Not as the parameter's default: Windows PowerShell knows no $PSScriptRoot there yet when it runs a script by -File.
    $Package = [System.IO.Path]::Combine($PSScriptRoot, 'EGovTokenMachine.msi')
}

# .NET and Windows Installer begin a path at the process's current folder, which PowerShell's location is not. A product code is no path.
if ($Package -cnotmatch '^\{[0-9A-Fa-f-]{36}\}$') {
    $Package = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Package)
}

$LogFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($LogFolder)
[void] [System.IO.Directory]::CreateDirectory($LogFolder)
$log = [System.IO.Path]::Combine($LogFolder, 'install.log')
if ([System.IO.File]::Exists($log) -and [System.IO.FileInfo]::new($log).Length -gt 1MB) {
    [System.IO.File]::Copy($log, [System.IO.Path]::Combine($LogFolder, 'install.old.log'), $true)
    [System.IO.File]::Delete($log)
}

$arguments = @(Get-MsiArgument -Package $Package -Property $Property -Uninstall $Uninstall.IsPresent -Log $log)
# By its full path: the script may lie, and run, in a folder that others can write to.
$msiexec = [System.IO.Path]::Combine([Environment]::SystemDirectory, 'msiexec.exe')
$process = Start-Process -FilePath $msiexec -ArgumentList $arguments -Wait -PassThru
$code = $process.ExitCode
if ($meanings.ContainsKey($code)) { '{0}: {1}' -f $code, $meanings[$code] } else { '{0}: see the log, {1}' -f $code, $log }
exit $code
