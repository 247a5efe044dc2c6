<#
.SYNOPSIS
Puts this user's "egovtoken status --json" into an inventory's folder.

.DESCRIPTION
For a scheduled task some minutes after logon, or a logoff script: a logon script would report the state before the logon has registered
anything. The file is named by the PC. installer/deployment/fleet adds the files up. Reports name certificates, and with them
persons: users need to write to the folder, and not to read it.

.PARAMETER Folder
The inventory's folder.

.PARAMETER Program
egovtoken.exe; the per-machine installation's unless named.

.EXAMPLE
.\Send-EGovTokenStatus.ps1 -Folder \\server\egov-reports$
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string] $Folder,
    [string] $Program = ''
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

if (-not $Program) {
    # A 32-bit process, as which Intune runs scripts by default, has the folder of 32-bit programs in ProgramFiles.
    $programs = if ($env:ProgramW6432) { $env:ProgramW6432 } else { [Environment]::GetFolderPath('ProgramFiles') }
    $Program = [System.IO.Path]::Combine($programs, 'EGovToken', 'egovtoken.exe')
}

# Its exit code tells how the PC is; a report there is in any case.
[Console]::OutputEncoding = [System.Text.UTF8Encoding]::new($false)
$report = (& $Program status --json) -join "`n"
if ([string]::IsNullOrWhiteSpace($report)) {
    throw "$Program gave no report."
}

# .NET begins a path at the process's current folder, which PowerShell's location is not.
$path = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Folder)
[System.IO.File]::WriteAllText([System.IO.Path]::Combine($path, [Environment]::MachineName + '.json'), $report)
exit 0
