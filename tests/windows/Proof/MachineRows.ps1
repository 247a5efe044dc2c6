# Rows about the per-machine package. It needs an administrator.

function Get-MachineProgram {
    [CmdletBinding()]
    param([string] $Name)

    [System.IO.Path]::Combine((Get-Folder -Variable 'ProgramFiles'), 'EGovToken', $Name)
}

# What an uninstallation leaves for the users' next logons.
function Get-CleanupProgram {
    [CmdletBinding()]
    param()

    [System.IO.Path]::Combine((Get-Folder -Variable 'ProgramFiles'), 'EGovTokenCleanup', 'egovtokenw.exe')
}

function Test-CleanupTask {
    [CmdletBinding()]
    param()

    [System.IO.File]::Exists([System.IO.Path]::Combine((Get-Folder -Variable 'SystemRoot'), 'System32', 'Tasks', 'EGovTokenCleanup'))
}

function Get-RunValue {
    [CmdletBinding()]
    param([string] $Name)

    (Get-Item -LiteralPath 'Registry::HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Run').GetValue($Name)
}

function Test-MachineInstallation {
    [CmdletBinding()]
    param()

    if (-not $script:Proof.Elevated) {
        Stop-Row -Reason 'This process is not elevated: run Prove.ps1 as administrator as well.'
    }

    Add-Undo -Name 'What the per-machine package leaves for the next logon' -Command 'Remove-MachineRest'
    $run = Invoke-Installer -Verb '/i' -Package (Get-PackagePath -Name 'EGovTokenMachine.msi')
    Assert-ExitCode -Run $run -Expected 0 -Of 'The installation'
    foreach ($program in 'egovtoken.exe', 'egovtokenw.exe') {
        Assert-That -Condition ([System.IO.File]::Exists((Get-MachineProgram -Name $program))) -Otherwise "$program is not there."
    }

    Assert-That -Condition ($null -ne (Get-RunValue -Name 'EGovToken')) -Otherwise 'Nothing is run at a logon.'

    $repair = Invoke-Installer -Verb '/fa' -Package (Get-PackagePath -Name 'EGovTokenMachine.msi')
    Assert-ExitCode -Run $repair -Expected 0 -Of 'The repair'
}

# What Windows runs at the user's logon, as that user.
function Test-MachineLogon {
    [CmdletBinding()]
    param()

    $run = Invoke-Program -Path (Get-MachineProgram -Name 'egovtokenw.exe') -Argument 'register', '--at-logon'
    Assert-ExitCode -Run $run -Expected 0 -Of 'The registration at logon'
    Assert-LastResult -Number 'EGT1001'
    $registered = @(Get-RegisteredCertificate -Status (Get-Status -Program (Get-MachineProgram -Name 'egovtoken.exe')))
    Assert-That -Condition ($registered.Count -gt 0) -Otherwise 'No certificate is registered.'
}

function Test-UserRefused {
    [CmdletBinding()]
    param()

    $run = Invoke-Installer -Verb '/i' -Package (Get-PackagePath -Name 'EGovToken.msi')
    Assert-ExitCode -Run $run -Expected 1603 -Of 'The per-user package beside the per-machine one'
    Assert-That -Condition ((Read-Log -Path $run.Log).Contains('EGT3004')) -Otherwise 'Its log does not say EGT3004.'
}

# As docs/machine-installation.md says: the user's registrations at their next logon, then the task, run before its time.
function Remove-MachineRest {
    [CmdletBinding()]
    param()

    Remove-Product
    $program = Get-CleanupProgram
    if ([System.IO.File]::Exists($program)) {
        $run = Invoke-Program -Path $program -Argument 'unregister', '--at-logon'
        Assert-ExitCode -Run $run -Expected 0 -Of 'The unregistration at logon'
    }

    if (Test-CleanupTask) {
        $run = Invoke-Program -Path (Get-SystemProgram -Name 'schtasks.exe') -Argument '/run', '/tn', 'EGovTokenCleanup'
        Assert-ExitCode -Run $run -Expected 0 -Of 'Running the task EGovTokenCleanup'
        # The Task Scheduler only begins it; the task is its own last work.
        $limit = [System.DateTime]::UtcNow.AddMinutes($script:Proof.Minutes)
        while ((Test-CleanupTask) -and [System.DateTime]::UtcNow -lt $limit) {
            Start-Sleep -Seconds 1
        }
    }

    # The log of the logons, which stays for the support desk.
    $logs = [System.IO.Path]::Combine((Get-Folder -Variable 'LOCALAPPDATA'), 'EGovToken')
    if ([System.IO.Directory]::Exists($logs) -and -not $script:Proof.Before.ContainsKey("file $([System.IO.Path]::Combine($logs, 'Logs', 'logon.log'))")) {
        [System.IO.Directory]::Delete($logs, $true)
    }
}

function Test-MachineUninstallation {
    [CmdletBinding()]
    param()

    $run = Invoke-Installer -Verb '/x' -Package (Get-PackagePath -Name 'EGovTokenMachine.msi')
    Assert-ExitCode -Run $run -Expected 0 -Of 'The uninstallation'
    Assert-NotInstalled
    Assert-That -Condition ($null -eq (Get-RunValue -Name 'EGovToken')) -Otherwise 'Certificates are still registered at each logon.'
    Assert-That -Condition ($null -ne (Get-RunValue -Name 'EGovTokenCleanup')) -Otherwise 'Nothing takes the registrations back at the next logon.'
    Assert-That -Condition ([System.IO.File]::Exists((Get-CleanupProgram))) -Otherwise 'The program for the next logon is not there.'
    Assert-That -Condition (Test-CleanupTask) -Otherwise 'There is no task EGovTokenCleanup.'
    Remove-MachineRest
    Assert-Unchanged -Since $script:Proof.BeforeMachine
}

function Invoke-MachineRow {
    [CmdletBinding()]
    param()

    $script:Proof.BeforeMachine = Get-Snapshot
    Invoke-Row -Id 'machine-install' -Title 'The per-machine package installs silently and repairs' -Check { Test-MachineInstallation }
    Invoke-Row -Id 'machine-logon' -Title 'What the per-machine package runs at a logon registers the certificates' -After 'machine-install' -Check { Test-MachineLogon }
    Invoke-Row -Id 'machine-refusal' -Title 'The per-user package is refused beside the per-machine one' -After 'machine-install' -Check { Test-UserRefused }
    Invoke-Row -Id 'machine-uninstall' -Title 'Uninstalling the per-machine package leaves what its guide says, and nothing after that' -After 'machine-install' -Check { Test-MachineUninstallation }
    Remove-Product
}
