<#
.SYNOPSIS
Tells Intune or ConfigMgr whether the per-machine package of eGov Token Setup is installed.

.DESCRIPTION
For a Win32 app's custom detection rule (Intune) and for a deployment type's detection script (ConfigMgr): both take text on standard
output with exit code 0 for "installed", and no text with exit code 0 for "not installed". It must run as a 64-bit process. What runs at
logons has to be there as well: where an antivirus product has taken the program, or a clean-up tool the Run value, installing again repairs it.
Only cmdlets are used: App Control lets scripts that are not signed call no methods.

.PARAMETER MinimumVersion
An older version counts as not installed. Neither tool passes parameters: change the default when a newer version is deployed.

.EXAMPLE
.\Detect-EGovToken.ps1
#>
[CmdletBinding()]
param(
    [version] $MinimumVersion = '1.0.0'
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Named values alone: Get-ItemProperty would end at one of another program that is not as its type says. Select-Object gives those that are missing.
$settings = Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\EGovToken' -Name InstallFolder -ErrorAction SilentlyContinue | Select-Object -Property InstallFolder
$run = Get-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Run' -Name EGovToken -ErrorAction SilentlyContinue | Select-Object -Property EGovToken
$runs = $null -ne $settings -and $settings.InstallFolder -and $null -ne $run -and $run.EGovToken
foreach ($program in 'egovtoken.exe', 'egovtokenw.exe') {
    $runs = $runs -and (Test-Path -LiteralPath "$($settings.InstallFolder)\$program" -PathType Leaf)
}

# Version 0.0 is asked for before an uninstallation: then whatever is left is to be found.
if (-not $runs -and $MinimumVersion -gt [version] '0.0') {
    exit 0
}

$keys = @(Get-ChildItem -Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall' -ErrorAction SilentlyContinue)
foreach ($key in $keys) {
    $entry = Get-ItemProperty -LiteralPath $key.PSPath -Name DisplayName, DisplayVersion -ErrorAction SilentlyContinue | Select-Object -Property DisplayName, DisplayVersion
    if ($null -eq $entry -or 'eGov Token Setup (all users)' -ne $entry.DisplayName) {
        continue
    }

    $version = $entry.DisplayVersion -as [version]
    if ($null -ne $version -and $version -ge $MinimumVersion) {
        "eGov Token Setup $version"
        break
    }
}

exit 0
