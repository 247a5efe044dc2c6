# The result: one JSON file, and one HTML page with no script, nothing to load and every text encoded.

function Get-HtmlText {
    [CmdletBinding()]
    param([string] $Text)

    [System.Net.WebUtility]::HtmlEncode((Get-TextWithoutPin -Text $Text))
}

function Get-HtmlPage {
    [CmdletBinding()]
    param([object] $Result)

    $style = @'
body { font: 15px/1.45 "Segoe UI", sans-serif; color: #1c2833; max-width: 62em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1.5em; }
th, td { text-align: left; vertical-align: top; padding: .4em .7em; border: 1px solid #d0d7de; overflow-wrap: anywhere; white-space: pre-line; }
tr.passed td:nth-child(2) { color: #1a7f37; }
tr.failed td { background: #fdeceb; }
tr.skipped td { color: #57606a; }
'@
    $html = [System.Text.StringBuilder]::new()
    [void] $html.Append("<!DOCTYPE html>`n<html lang=`"en`">`n<head>`n<meta charset=`"utf-8`">`n")
    [void] $html.Append("<meta http-equiv=`"Content-Security-Policy`" content=`"default-src 'none'; style-src 'unsafe-inline'`">`n")
    [void] $html.Append("<title>eGov Token Setup: proof on a PC</title>`n<style>`n$style`n</style>`n</head>`n<body>`n")
    [void] $html.Append("<h1>eGov Token Setup: proof on a PC</h1>`n<p>$(Get-HtmlText -Text $Result.summary)</p>`n<table>`n<tbody>`n")
    foreach ($fact in 'started', 'windows', 'powerShell', 'elevated', 'token') {
        [void] $html.Append("<tr><th>$fact</th><td>$(Get-HtmlText -Text $Result.$fact)</td></tr>`n")
    }

    foreach ($package in $Result.packages) {
        [void] $html.Append("<tr><th>$(Get-HtmlText -Text $package.name)</th><td>SHA-256 $($package.sha256)</td></tr>`n")
    }

    [void] $html.Append("</tbody>`n</table>`n<table>`n<thead><tr><th>Row</th><th>Result</th><th>What</th><th>Reason</th><th>Seconds</th></tr></thead>`n<tbody>`n")
    foreach ($row in $Result.rows) {
        $cells = @($row.id, $row.result, $row.title, $row.reason, "$($row.seconds)" | ForEach-Object -Process { "<td>$(Get-HtmlText -Text $_)</td>" })
        [void] $html.Append("<tr class=`"$($row.result)`">$(-join $cells)</tr>`n")
    }

    [void] $html.Append("</tbody>`n</table>`n</body>`n</html>`n")
    $html.ToString()
}

function Get-Result {
    [CmdletBinding()]
    param()

    $count = @{ passed = 0; failed = 0; skipped = 0 }
    foreach ($row in $script:Proof.Rows) {
        $count[$row.result]++
    }

    $packages = @(foreach ($file in [System.IO.Directory]::GetFiles($script:Proof.Packages)) {
            if ($file.ToLowerInvariant() -cmatch '\.(exe|msi)$') {
                [pscustomobject] @{
                    name   = [System.IO.Path]::GetFileName($file)
                    sha256 = Get-Sha256 -Path $file
                }
            }
        })
    [pscustomobject] [ordered] @{
        schemaVersion = 1
        summary       = "$($count.passed) passed, $($count.failed) failed, $($count.skipped) skipped"
        started       = $script:Proof.Started.ToString('yyyy-MM-ddTHH:mm:ssZ', [cultureinfo]::InvariantCulture)
        windows       = [System.Environment]::OSVersion.VersionString
        powerShell    = "$($script:Proof.PowerShell)"
        elevated      = [bool] $script:Proof.Elevated
        token         = $(if ($script:Proof.StandIn -eq '') { 'real' } else { 'virtual, with the stand-in middleware' })
        pinTrySpent   = [bool] $script:Proof.PinSpent
        packages      = $packages
        rows          = $script:Proof.Rows.ToArray()
    }
}

function Write-Report {
    [CmdletBinding()]
    param()

    $result = Get-Result
    $utf8 = [System.Text.UTF8Encoding]::new($false)
    $json = ConvertTo-Json -InputObject $result -Depth 5
    [System.IO.File]::WriteAllText([System.IO.Path]::Combine($script:Proof.Report, 'proof.json'), $json, $utf8)
    [System.IO.File]::WriteAllText([System.IO.Path]::Combine($script:Proof.Report, 'proof.html'), (Get-HtmlPage -Result $result), $utf8)
    $result.summary
}
