<#
.SYNOPSIS
Proves on a real PC what the sandbox cannot, and leaves the PC as it was.

.DESCRIPTION
Runs every row of docs/proof.md's "What only a real PC proves" that is marked as the script's, on the packages given: installs, looks,
repairs, upgrades, uninstalls. Each row ends as passed, failed or skipped with the reason, in proof.json and on one page, proof.html.
Files, registry and certificate stores are compared before and after; every difference is named.

It works with the vendor's middleware, which must be installed, and the token plugged in; or with -StandIn. No PIN try is spent unless
-SpendPinTry asks for it, and then one at most. Run it as a standard user, and as administrator for the per-machine package.

The exit code is 0 when no row failed, 1 when one did, and 2 when nothing was begun; then one line says why.

.PARAMETER Packages
The folder with EGovTokenSetup.exe, EGovToken.msi, EGovTokenMachine.msi and SHA256SUMS.

.PARAMETER UpgradePackages
The same of a newer version, for the row of the upgrade.

.PARAMETER StandIn
The stand-in middleware with the virtual token, as tests/windows/StandInKit lays it out, in the place of the vendor's and the real one.
Needs an administrator, no middleware on the PC and a free drive letter Z.

.PARAMETER Report
A new or empty folder for report and logs.

.PARAMETER SpendPinTry
Verifies the PIN once, for the row that searches the logs for it.

.PARAMETER Pin
The PIN, for -SpendPinTry; asked for when it is not given.

.PARAMETER Minutes
How long any one program may take before it is ended.

.EXAMPLE
.\tests\windows\Prove.ps1 -Packages artifacts\Release\packages

.EXAMPLE
.\tests\windows\Prove.ps1 -Packages artifacts\Release\packages -StandIn stand-in -Report C:\Proof
#>
[CmdletBinding()]
param(
    [string] $Packages = '',
    [string] $UpgradePackages = '',
    [string] $StandIn = '',
    [string] $Report = 'egovtoken-proof',
    [switch] $SpendPinTry,
    [System.Security.SecureString] $Pin,
    [int] $Minutes = 15
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

foreach ($part in 'Programs', 'PC', 'Product', 'StandIn', 'Rows', 'Snapshot', 'DistributionRows', 'PackageRows', 'FaultRows', 'PinRows', 'BundleRows', 'MachineRows', 'Report', 'Checks') {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Proof', "$part.ps1"))
}

function Get-FullPath {
    [CmdletBinding()]
    param([string] $Path)

    if ($Path -eq '') { '' } else { $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path) }
}

# Everything that the rows share.
$Proof = @{
    Repository      = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', '..'))
    Packages        = Get-FullPath -Path $Packages
    UpgradePackages = Get-FullPath -Path $UpgradePackages
    StandIn         = Get-FullPath -Path $StandIn
    Report          = Get-FullPath -Path $Report
    LogFolder       = [System.IO.Path]::Combine((Get-FullPath -Path $Report), 'logs')
    Minutes         = $Minutes
    PowerShell      = $PSVersionTable.PSVersion
    Started         = [System.DateTime]::UtcNow
    Sid             = ''
    Elevated        = $false
    Pin             = $null
    PinSpent        = $false
    Logs            = 0
    Rows            = [System.Collections.Generic.List[object]]::new()
    Undo            = [System.Collections.Generic.Stack[object]]::new()
    Trouble         = [System.Collections.Generic.List[string]]::new()
}

$obstacle = Get-Obstacle -PinTry $SpendPinTry.IsPresent -PinGiven ($null -ne $Pin)
if ($obstacle -ne '') {
    "error: $obstacle"
    exit 2
}

if ($SpendPinTry) {
    $Proof.Pin = if ($null -ne $Pin) { $Pin } else { Read-Host -Prompt 'PIN of the token' -AsSecureString }
}

try {
    $Proof.Before = Get-Snapshot
    if ($Proof.StandIn -ne '') {
        Connect-VirtualToken
        Add-Undo -Name 'The stand-in middleware' -Command 'Remove-Middleware'
        Install-Middleware
    }

    Add-Undo -Name 'The product' -Command 'Remove-Product'
    foreach ($group in 'Invoke-DistributionRow', 'Invoke-PackageRow', 'Invoke-FaultRow', 'Invoke-PinRow', 'Invoke-MachineRow', 'Invoke-BundleRow') {
        Invoke-Group -Command $group
    }
} catch {
    $Proof.Trouble.Add("The run was given up: $($_.Exception.Message)")
} finally {
    Restore-PC
    # Ctrl+C ends this block at the first thing that is written: the report comes first.
    $end = @(Invoke-Row -Id 'left-as-before' -Title 'The PC is as it was' -Check { Test-LeftAsBefore }) + @(Write-Report)
    $end
}

exit [int] (@($Proof.Rows | Where-Object -FilterScript { $_.result -eq 'failed' }).Count -gt 0)
