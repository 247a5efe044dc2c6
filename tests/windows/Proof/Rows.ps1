# A row is one check with its end: passed, failed or skipped, the last two with the reason.

function Assert-That {
    [CmdletBinding()]
    param([bool] $Condition, [string] $Otherwise)

    if (-not $Condition) {
        throw $Otherwise
    }
}

function Assert-ExitCode {
    [CmdletBinding()]
    param([hashtable] $Run, [int] $Expected, [string] $Of)

    Assert-That -Condition ($Run.ExitCode -eq $Expected) -Otherwise "$Of ended with exit code $($Run.ExitCode), not $Expected."
}

# Ends a row as skipped.
function Stop-Row {
    [CmdletBinding()]
    param([string] $Reason)

    throw [System.OperationCanceledException]::new($Reason)
}

function Test-Passed {
    [CmdletBinding()]
    param([string] $Id)

    @($script:Proof.Rows | Where-Object -FilterScript { $_.id -eq $Id -and $_.result -eq 'passed' }).Count -gt 0
}

function Invoke-Row {
    [CmdletBinding()]
    param([string] $Id, [string] $Title, [string] $After = '', [scriptblock] $Check)

    $row = [ordered] @{ id = $Id; title = $Title; result = 'passed'; reason = ''; seconds = 0 }
    $begin = [System.DateTime]::UtcNow
    try {
        if ($After -ne '' -and -not (Test-Passed -Id $After)) {
            Stop-Row -Reason "It needs $After, which has not passed."
        }

        [void] (& $Check)
    } catch [System.OperationCanceledException] {
        $row.result = 'skipped'
        $row.reason = Get-TextWithoutPin -Text $_.Exception.Message
    } catch {
        $row.result = 'failed'
        $row.reason = Get-TextWithoutPin -Text $_.Exception.Message
    }

    $row.seconds = [System.Math]::Round(([System.DateTime]::UtcNow - $begin).TotalSeconds, 1)
    $script:Proof.Rows.Add([pscustomobject] $row)
    '{0,-7} {1}: {2}' -f $row.result, $Id, $(if ($row.reason -eq '') { $Title } else { $row.reason })
}

# What is to be taken back in any case, in the reverse order.
function Add-Undo {
    [CmdletBinding()]
    param([string] $Name, [string] $Command, [hashtable] $Parameter = @{})

    $script:Proof.Undo.Push(@{ Name = $Name; Command = $Command; Parameter = $Parameter })
}

# Takes everything back; what cannot be taken back is named, and the rest goes on.
function Restore-PC {
    [CmdletBinding()]
    param()

    while ($script:Proof.Undo.Count -gt 0) {
        $undo = $script:Proof.Undo.Pop()
        $parameter = $undo.Parameter
        try {
            [void] (& $undo.Command @parameter)
        } catch {
            $script:Proof.Trouble.Add("$($undo.Name) could not be taken back: $($_.Exception.Message)")
        }
    }
}

# One that cannot go on does not keep the others from running.
function Invoke-Group {
    [CmdletBinding()]
    param([string] $Command)

    try {
        & $Command
    } catch {
        $script:Proof.Trouble.Add("$Command was given up: $($_.Exception.Message)")
    }
}

function Test-LeftAsBefore {
    [CmdletBinding()]
    param()

    $lines = @($script:Proof.Trouble)
    if ($script:Proof.ContainsKey('Before')) {
        $lines += @(Compare-Snapshot -Before $script:Proof.Before -After (Get-Snapshot))
    }

    Assert-That -Condition ($lines.Count -eq 0) -Otherwise ($lines -join "`n")
}
