# What the PC is like wherever the product, its installer or the middleware may write: files, registry, certificate stores.
# Windows Installer's own records of components are left out: those of all programs are thousands, and Windows changes them as well.

# Folders that Windows itself makes and leaves, empty, for installers.
$ownContainers = '\\Microsoft\\Installer$|\\Installer\\(Products|Features|UpgradeCodes|Dependencies)$'

function Get-Sha256 {
    [CmdletBinding()]
    param([string] $Path)

    $share = [System.IO.FileShare]::ReadWrite -bor [System.IO.FileShare]::Delete
    $algorithm = [System.Security.Cryptography.SHA256]::Create()
    try {
        $stream = [System.IO.FileStream]::new($Path, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, $share)
        try {
            [System.BitConverter]::ToString($algorithm.ComputeHash($stream)).Replace('-', '').ToLowerInvariant()
        } finally {
            $stream.Dispose()
        }
    } finally {
        $algorithm.Dispose()
    }
}

# Size and time must do for what is large (a package cache may have gigabytes), and for what another program holds.
function Get-FileFingerprint {
    [CmdletBinding()]
    param([System.IO.FileInfo] $File)

    $outside = '{0} bytes, {1:o}' -f $File.Length, $File.LastWriteTimeUtc
    if ($File.Length -gt 1MB) {
        return $outside
    }

    try {
        Get-Sha256 -Path $File.FullName
    } catch {
        $outside
    }
}

function Add-PathState {
    [CmdletBinding()]
    param([hashtable] $State, [System.IO.FileSystemInfo] $Entry)

    # Its own report grows meanwhile.
    if ($Entry.FullName.StartsWith($script:Proof.Report, [System.StringComparison]::OrdinalIgnoreCase)) {
        return
    }

    if ($Entry -is [System.IO.FileInfo]) {
        $State["file $($Entry.FullName)"] = Get-FileFingerprint -File $Entry
        return
    }

    $State["folder $($Entry.FullName)"] = ''
    # A junction leads elsewhere, perhaps back to where it stands.
    if (-not $Entry.Attributes.HasFlag([System.IO.FileAttributes]::ReparsePoint)) {
        Add-FolderState -State $State -Path $Entry.FullName
    }
}

function Add-FolderState {
    [CmdletBinding()]
    param([hashtable] $State, [string] $Path, [string] $Pattern = '*')

    if (-not [System.IO.Directory]::Exists($Path)) {
        return
    }

    try {
        $entries = [System.IO.DirectoryInfo]::new($Path).GetFileSystemInfos($Pattern)
    } catch [System.UnauthorizedAccessException] {
        # Who may not look into it cannot have changed it either.
        return
    }

    foreach ($entry in $entries) {
        Add-PathState -State $State -Entry $entry
    }
}

function Add-KeyState {
    [CmdletBinding()]
    param([hashtable] $State, [string] $Path, [switch] $NamesOnly)

    $key = Get-Item -LiteralPath "Registry::$Path" -ErrorAction SilentlyContinue
    if ($null -eq $key) {
        return
    }

    if ($Path -cnotmatch $ownContainers) {
        $State["registry key $Path"] = ''
    }

    foreach ($name in $key.GetValueNames()) {
        $State["registry value $Path\$name"] = "$($key.GetValueKind($name)): $($key.GetValue($name, $null, 'DoNotExpandEnvironmentNames'))"
    }

    foreach ($name in $key.GetSubKeyNames()) {
        if ($NamesOnly) {
            $State["registry key $Path\$name"] = ''
        } else {
            Add-KeyState -State $State -Path "$Path\$name"
        }
    }
}

function Add-StoreState {
    [CmdletBinding()]
    param([hashtable] $State)

    foreach ($store in 'CurrentUser\My', 'CurrentUser\CA', 'CurrentUser\Root', 'LocalMachine\My', 'LocalMachine\CA', 'LocalMachine\Root') {
        foreach ($certificate in @(Get-ChildItem -LiteralPath "Cert:\$store")) {
            $State["certificate $store $($certificate.Thumbprint)"] = $certificate.Subject
        }
    }
}

function Get-Snapshot {
    [CmdletBinding()]
    param()

    $state = @{}
    $local = Get-Folder -Variable 'LOCALAPPDATA'
    $common = Get-Folder -Variable 'ProgramData'
    $windows = Get-Folder -Variable 'SystemRoot'
    $roaming = Get-Folder -Variable 'APPDATA'
    $folders = @(
        [System.IO.Path]::Combine($local, 'Programs'),
        [System.IO.Path]::Combine($local, 'EGovToken'),
        [System.IO.Path]::Combine($local, 'Package Cache'),
        [System.IO.Path]::Combine($common, 'Package Cache'),
        [System.IO.Path]::Combine((Get-Folder -Variable 'ProgramFiles'), 'EGovToken'),
        [System.IO.Path]::Combine((Get-Folder -Variable 'ProgramFiles'), 'EGovTokenCleanup'),
        [System.IO.Path]::Combine((Get-Folder -Variable 'ProgramFiles(x86)'), 'EnterSafe'),
        (Get-DesktopFolder),
        [System.IO.Path]::Combine((Get-Folder -Variable 'PUBLIC'), 'Desktop'),
        [System.IO.Path]::Combine($common, 'Microsoft', 'Windows', 'Start Menu'),
        [System.IO.Path]::Combine($roaming, 'Microsoft', 'Windows', 'Start Menu')
    )
    foreach ($folder in $folders) {
        Add-FolderState -State $state -Path $folder
    }

    # Others write there too, all the time.
    $temporary = Get-Folder -Variable 'TEMP'
    Add-FolderState -State $state -Path $temporary -Pattern '*eGov*'
    Add-FolderState -State $state -Path $temporary -Pattern '*ePass2003*'
    Add-FolderState -State $state -Path ([System.IO.Path]::Combine($windows, 'Installer')) -Pattern '*.msi'
    Add-FolderState -State $state -Path ([System.IO.Path]::Combine($windows, 'System32', 'Tasks')) -Pattern 'EGov*'
    foreach ($folder in 'System32', 'SysWOW64') {
        Add-FolderState -State $state -Path ([System.IO.Path]::Combine($windows, $folder)) -Pattern 'eps2003*'
    }

    Add-FolderState -State $state -Path ([System.IO.Path]::Combine($roaming, 'Microsoft', 'SystemCertificates', 'My', 'Certificates'))

    $trees = @(
        'HKEY_CURRENT_USER\Software\EGovToken',
        'HKEY_CURRENT_USER\Software\Microsoft\Installer',
        'HKEY_CURRENT_USER\Software\Classes\Installer',
        'HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Uninstall',
        'HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\Run',
        'HKEY_LOCAL_MACHINE\SOFTWARE\EGovToken',
        'HKEY_LOCAL_MACHINE\SOFTWARE\Policies\EGovToken',
        'HKEY_LOCAL_MACHINE\SOFTWARE\Classes\Installer\Products',
        'HKEY_LOCAL_MACHINE\SOFTWARE\Classes\Installer\UpgradeCodes',
        'HKEY_LOCAL_MACHINE\SOFTWARE\Classes\Installer\Dependencies',
        'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Run',
        'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Installer\Folders',
        'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall',
        'HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall',
        'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography\Defaults\Provider',
        'HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Microsoft\Cryptography\Defaults\Provider',
        'HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Cryptography\Calais\SmartCards',
        'HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Microsoft\Cryptography\Calais\SmartCards'
    )
    foreach ($tree in $trees) {
        Add-KeyState -State $state -Path $tree
    }

    foreach ($sid in 'S-1-5-18', $script:Proof.Sid) {
        Add-KeyState -State $state -Path "HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\Windows\CurrentVersion\Installer\UserData\$sid\Products" -NamesOnly
    }

    Add-StoreState -State $state
    $state
}

function Get-SortedKey {
    [CmdletBinding()]
    param([hashtable] $Table)

    [string[]] $names = @($Table.Keys)
    [System.Array]::Sort($names, [System.StringComparer]::OrdinalIgnoreCase)
    $names
}

# Every difference, a line each.
function Compare-Snapshot {
    [CmdletBinding()]
    param([hashtable] $Before, [hashtable] $After)

    foreach ($name in Get-SortedKey -Table $After) {
        if (-not $Before.ContainsKey($name)) {
            "added: $name"
        } elseif ($Before[$name] -cne $After[$name]) {
            "changed: $name"
        }
    }

    foreach ($name in Get-SortedKey -Table $Before) {
        if (-not $After.ContainsKey($name)) {
            "gone: $name"
        }
    }
}

function Assert-Unchanged {
    [CmdletBinding()]
    param([hashtable] $Since)

    $differences = @(Compare-Snapshot -Before $Since -After (Get-Snapshot))
    Assert-That -Condition ($differences.Count -eq 0) -Otherwise ($differences -join "`n")
}
