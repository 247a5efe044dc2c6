<#
.SYNOPSIS
Checks a folder of installation files against SHA256SUMS.

.DESCRIPTION
For shares and offline sites: says of each file whether it is the one that was published. Ends with exit code 1 when one is missing or
changed, or when there is a program or package that SHA256SUMS does not name.

.PARAMETER Path
The folder with SHA256SUMS in it.

.EXAMPLE
.\Test-EGovTokenLayout.ps1 -Path \\server\software\EGovToken
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)]
    [string] $Path
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Get-Sha256 {
    [CmdletBinding()]
    param([string] $File)

    $algorithm = [System.Security.Cryptography.SHA256]::Create()
    $stream = [System.IO.File]::OpenRead($File)
    try {
        [System.BitConverter]::ToString($algorithm.ComputeHash($stream)).Replace('-', '').ToLowerInvariant()
    } finally {
        $stream.Dispose()
        $algorithm.Dispose()
    }
}

# .NET begins a path at the process's current folder, which PowerShell's location is not.
$folder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
$known = @{}
$failed = $false
foreach ($line in [System.IO.File]::ReadAllLines([System.IO.Path]::Combine($folder, 'SHA256SUMS'))) {
    if ($line -cnotmatch '^(?<hash>[0-9A-Fa-f]{64}) [ *](?<name>[^\\/:]+)$') {
        throw "SHA256SUMS has a line that is none: $line"
    }

    $known[$Matches['name']] = $true
    $file = [System.IO.Path]::Combine($folder, $Matches['name'])
    if (-not [System.IO.File]::Exists($file)) {
        '{0}: MISSING' -f $Matches['name']
        $failed = $true
    } elseif ((Get-Sha256 -File $file) -ne $Matches['hash']) {
        '{0}: CHANGED' -f $Matches['name']
        $failed = $true
    } else {
        '{0}: OK' -f $Matches['name']
    }
}

foreach ($file in [System.IO.Directory]::GetFiles($folder)) {
    $name = [System.IO.Path]::GetFileName($file)
    if ($name.ToLowerInvariant() -cmatch '\.(exe|msi|mst)$' -and -not $known.ContainsKey($name)) {
        '{0}: NOT LISTED' -f $name
        $failed = $true
    }
}

exit [int] $failed
