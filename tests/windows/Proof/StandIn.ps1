# The stand-in middleware and the virtual token. The token's module is a .NET library, and looks for .NET and for the token's file on
# drive Z:, where the sandbox has them: the folder drive of the stand-in's becomes that drive for as long as this runs.

function Get-StandInSetup {
    [CmdletBinding()]
    param()

    [System.IO.Path]::Combine($script:Proof.StandIn, 'middleware', 'es2003_standin.exe')
}

# What is missing in the folder, if anything.
function Get-StandInGap {
    [CmdletBinding()]
    param([string] $Folder)

    $needed = @(
        [System.IO.Path]::Combine('middleware', 'es2003_standin.exe'),
        [System.IO.Path]::Combine('drive', 'token', 'token.json'),
        [System.IO.Path]::Combine('drive', 'opt', 'wine-dotnet', 'sandbox.runtimeconfig.json')
    )
    $needed | Where-Object -FilterScript { -not [System.IO.File]::Exists([System.IO.Path]::Combine($Folder, $_)) }
}

function Connect-VirtualToken {
    [CmdletBinding()]
    param()

    $subst = Get-SystemProgram -Name 'subst.exe'
    Add-Undo -Name 'Drive Z:' -Command 'Disconnect-VirtualToken'
    $run = Invoke-Program -Path $subst -Argument 'Z:', ([System.IO.Path]::Combine($script:Proof.StandIn, 'drive'))
    Assert-ExitCode -Run $run -Expected 0 -Of 'subst'
}

function Disconnect-VirtualToken {
    [CmdletBinding()]
    param()

    $run = Invoke-Program -Path (Get-SystemProgram -Name 'subst.exe') -Argument 'Z:', '/D'
    Assert-ExitCode -Run $run -Expected 0 -Of 'subst /D'
}

function Install-Middleware {
    [CmdletBinding()]
    param()

    $run = Invoke-Program -Path (Get-StandInSetup) -Argument '/S'
    Assert-ExitCode -Run $run -Expected 0 -Of 'The stand-in middleware''s set-up'
}

# Only ever the stand-in's: a middleware that was there before is left alone.
function Remove-Middleware {
    [CmdletBinding()]
    param()

    if ($script:Proof.StandIn -ne '' -and (Test-Middleware)) {
        $run = Invoke-Program -Path (Get-StandInSetup) -Argument '/uninstall', '/S'
        Assert-ExitCode -Run $run -Expected 0 -Of 'The removal of the stand-in middleware'
    }
}
