# The row that costs a PIN try. The PIN comes as a SecureString, goes to Windows Installer by its interface, not by a command line, which
# Windows may log, and is in no parameter of a command, which PowerShell may log.

function Get-PlainPin {
    [CmdletBinding()]
    param()

    $bytes = [System.Runtime.InteropServices.Marshal]::SecureStringToBSTR($script:Proof.Pin)
    try {
        [System.Runtime.InteropServices.Marshal]::PtrToStringBSTR($bytes)
    } finally {
        [System.Runtime.InteropServices.Marshal]::ZeroFreeBSTR($bytes)
    }
}

# Whatever a program or Windows says, the PIN is not passed on.
function Get-TextWithoutPin {
    [CmdletBinding()]
    param([string] $Text)

    if ($null -eq $script:Proof.Pin -or $script:Proof.Pin.Length -eq 0) { $Text } else { $Text.Replace((Get-PlainPin), '********') }
}

function Test-PinInFile {
    [CmdletBinding()]
    param([string] $Path)

    $latin1 = [System.Text.Encoding]::GetEncoding(28591)
    $pin = Get-PlainPin
    $share = [System.IO.FileShare]::ReadWrite -bor [System.IO.FileShare]::Delete
    try {
        $stream = [System.IO.FileStream]::new($Path, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, $share)
    } catch {
        # Who cannot read it wrote no PIN into it as this user.
        return $false
    }

    try {
        $memory = [System.IO.MemoryStream]::new()
        $stream.CopyTo($memory)
    } finally {
        $stream.Dispose()
    }

    $text = $latin1.GetString($memory.ToArray())
    $text.Contains($pin) -or $text.Contains($latin1.GetString([System.Text.Encoding]::Unicode.GetBytes($pin)))
}

function Get-FileWithPin {
    [CmdletBinding()]
    param([string] $Folder, [datetime] $Since)

    try {
        $entries = [System.IO.DirectoryInfo]::new($Folder).GetFileSystemInfos()
    } catch [System.UnauthorizedAccessException] {
        return
    }

    foreach ($entry in $entries) {
        if ($entry -is [System.IO.DirectoryInfo]) {
            if (-not $entry.Attributes.HasFlag([System.IO.FileAttributes]::ReparsePoint)) {
                Get-FileWithPin -Folder $entry.FullName -Since $Since
            }
        } elseif ($entry.LastWriteTimeUtc -ge $Since -and (Test-PinInFile -Path $entry.FullName)) {
            $entry.FullName
        }
    }
}

function Get-KeyWithPin {
    [CmdletBinding()]
    param([hashtable] $State)

    $pin = Get-PlainPin
    foreach ($name in Get-SortedKey -Table $State) {
        if ($name.StartsWith('registry ') -and ($name.Contains($pin) -or $State[$name].Contains($pin))) {
            $name
        }
    }
}

# One try in the whole run: the PIN is marked as spent before it is sent, however the installation then ends.
function Install-WithPin {
    [CmdletBinding()]
    param([string] $Log)

    Assert-That -Condition (-not $script:Proof.PinSpent) -Otherwise 'The PIN was sent already.'
    $script:Proof.PinSpent = $true
    $installer = New-Object -ComObject 'WindowsInstaller.Installer'
    # No user interface; all that /l*v logs.
    $installer.UILevel = 2
    $installer.EnableLog('voicewarmup', $Log)
    $installer.InstallProduct((Get-PackagePath -Name 'EGovToken.msi'), "TOKENPIN=$(Get-PlainPin)")
}

function Test-PinInLog {
    [CmdletBinding()]
    param()

    if ($null -eq $script:Proof.Pin) {
        Stop-Row -Reason 'It costs a PIN try: -SpendPinTry.'
    }

    $states = @($script:Proof.Status.tokens | Where-Object -FilterScript { $null -ne $_.pin } | ForEach-Object -Process { $_.pin.state })
    if (($states -join ' ') -ne 'ready') {
        Stop-Row -Reason "The token's PIN is not as it should be before a try: $($states -join ' ')."
    }

    $begin = [System.DateTime]::UtcNow
    $log = Get-LogPath -Name 'EGovToken-with-PIN.log'
    Install-WithPin -Log $log
    Assert-LastResult -Number 'EGT1001'
    $found = @(Get-FileWithPin -Folder $script:Proof.LogFolder -Since $begin) + @(Get-FileWithPin -Folder (Get-Folder -Variable 'TEMP') -Since $begin)
    Assert-That -Condition ($found.Count -eq 0) -Otherwise "The PIN is in $($found -join ', ')."
    $keys = @(Get-KeyWithPin -State (Get-Snapshot))
    Assert-That -Condition ($keys.Count -eq 0) -Otherwise "The PIN is in $($keys -join ', ')."
    Assert-That -Condition ((Read-Log -Path $log).Contains('TOKENPIN=**********')) -Otherwise 'The log does not show TOKENPIN=**********.'
}

function Invoke-PinRow {
    [CmdletBinding()]
    param()

    Invoke-Row -Id 'pin-in-no-log' -Title 'The PIN is in no log' -After 'package-install' -Check { Test-PinInLog }
    Remove-Product
}
