<#
.SYNOPSIS
Tells Intune or ConfigMgr whether the per-machine package of eGov Token Setup is installed.

.DESCRIPTION
For a Win32 app's custom detection rule (Intune) and for a deployment type's detection script (ConfigMgr): both take text on standard
output with exit code 0 for "installed", and no text with exit code 0 for "not installed". It must run as a 64-bit process. The
programs' files prove nothing: they stay after an uninstallation until each user's registrations are removed.

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

# Get-ItemProperty reads all values, and ends the script at one of another program that is not as its type says: ask for two only.
$keys = @(Get-ChildItem -Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall' -ErrorAction SilentlyContinue)
foreach ($key in $keys) {
    if ('eGov Token Setup (all users)' -ne $key.GetValue('DisplayName')) {
        continue
    }

    $version = $key.GetValue('DisplayVersion') -as [version]
    if ($null -ne $version -and $version -ge $MinimumVersion) {
        "eGov Token Setup $version"
        break
    }
}

exit 0
