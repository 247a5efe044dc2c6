# Running programs: each by its full path, with a time limit, its output kept among the logs.

function Get-Folder {
    [CmdletBinding()]
    param([string] $Variable)

    (Get-Item -LiteralPath "Env:\$Variable").Value
}

function Get-SystemProgram {
    [CmdletBinding()]
    param([string] $Name)

    [System.IO.Path]::Combine((Get-Folder -Variable 'SystemRoot'), 'System32', $Name)
}

function Get-LogPath {
    [CmdletBinding()]
    param([string] $Name)

    $script:Proof.Logs++
    [System.IO.Path]::Combine($script:Proof.LogFolder, ('{0:000}-{1}' -f $script:Proof.Logs, $Name))
}

# Start-Process joins its arguments with spaces and quotes nothing. Windows Installer wants NAME="a value", not "NAME=a value".
function Get-QuotedArgument {
    [CmdletBinding()]
    param([string] $Text)

    if ($Text.Contains('"')) {
        throw "The argument $Text has a quotation mark in it."
    }

    $name = ''
    $value = $Text
    if ($Text -cmatch '^(?<name>[A-Z0-9]+=)(?<value>.*)$') {
        $name = $Matches['name']
        $value = $Matches['value']
    }

    if ($value -eq '' -or $value -cmatch '\s') { '{0}"{1}"' -f $name, $value } else { $Text }
}

function Stop-ProcessTree {
    [CmdletBinding()]
    param([int] $Id)

    $end = @{
        FilePath               = Get-SystemProgram -Name 'taskkill.exe'
        ArgumentList           = @('/PID', "$Id", '/T', '/F')
        RedirectStandardOutput = Get-LogPath -Name 'taskkill.txt'
        PassThru               = $true
    }
    $process = Start-Process @end
    [void] $process.WaitForExit(60000)
}

# Gives the exit code and what the program wrote.
function Invoke-Program {
    [CmdletBinding()]
    param([string] $Path, [string[]] $Argument = @())

    $name = [System.IO.Path]::GetFileNameWithoutExtension($Path)
    $output = Get-LogPath -Name "$name.txt"
    $start = @{
        FilePath               = $Path
        RedirectStandardOutput = $output
        RedirectStandardError  = [System.IO.Path]::ChangeExtension($output, '.err.txt')
        PassThru               = $true
    }
    if ($Argument.Count -gt 0) {
        $start['ArgumentList'] = @($Argument | ForEach-Object -Process { Get-QuotedArgument -Text $_ })
    }

    $process = Start-Process @start
    # Windows PowerShell forgets the exit code of a process whose handle nobody has asked for.
    [void] $process.Handle
    if (-not $process.WaitForExit($script:Proof.Minutes * 60000)) {
        Stop-ProcessTree -Id $process.Id
        throw "$name did not end within $($script:Proof.Minutes) minutes and was ended."
    }

    $text = ''
    if ([System.IO.File]::Exists($output)) {
        $text = [System.IO.File]::ReadAllText($output)
    }

    @{ ExitCode = [int] $process.ExitCode; Output = $text }
}
