<#
.SYNOPSIS
Tells Intune or ConfigMgr whether eGov Token Setup is installed for everybody on this PC.

.DESCRIPTION
For a Win32 app's custom detection rule (Intune) and for a deployment type's detection script (ConfigMgr): both take text on standard
output with exit code 0 for "installed", and no text with exit code 0 for "not installed". It must run as a 64-bit process. The
programs' files are no sign: they stay after an uninstallation until each user's registrations are taken back.

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

$entries = @(Get-ItemProperty -Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\*' -ErrorAction SilentlyContinue)
foreach ($entry in $entries) {
    # Not every entry has a name or a version, and strict mode forbids asking for a member that is not there.
    $name = $entry.PSObject.Properties['DisplayName']
    $text = $entry.PSObject.Properties['DisplayVersion']
    if ($null -eq $name -or $null -eq $text -or $name.Value -ne 'eGov Token Setup (all users)') {
        continue
    }

    $version = $text.Value -as [version]
    if ($null -ne $version -and $version -ge $MinimumVersion) {
        "eGov Token Setup $version"
        break
    }
}

exit 0
