# Rows in which something stands in the package's way, or another version of it.

# Denies the user changes to a registry key; gives what the key allowed before.
function Set-KeyDenied {
    [CmdletBinding()]
    param([string] $Path)

    $rights = Get-Acl -LiteralPath $Path
    $before = $rights.Sddl
    # DELETE, KEY_SET_VALUE and KEY_CREATE_SUB_KEY, here and below, in front of what is allowed.
    $denied = [regex]::new('(?<=D:[A-Z]*)(?=\()').Replace($before, "(D;CI;0x10006;;;$($script:Proof.Sid))", 1)
    $rights.SetSecurityDescriptorSddlForm($denied, 'Access')
    Set-Acl -LiteralPath $Path -AclObject $rights
    $before
}

function Restore-Key {
    [CmdletBinding()]
    param([string] $Path, [string] $Sddl)

    if (Test-Path -LiteralPath $Path) {
        $rights = Get-Acl -LiteralPath $Path
        $rights.SetSecurityDescriptorSddlForm($Sddl, 'Access')
        Set-Acl -LiteralPath $Path -AclObject $rights
    }
}

function Test-Rollback {
    [CmdletBinding()]
    param()

    $icacls = Get-SystemProgram -Name 'icacls.exe'
    $desktop = Get-DesktopFolder
    $snapshot = Get-Snapshot
    Add-Undo -Name 'The last result' -Command 'Remove-LastResult'
    $denial = Invoke-Program -Path $icacls -Argument $desktop, '/deny', "*$($script:Proof.Sid):(WD)"
    try {
        Assert-ExitCode -Run $denial -Expected 0 -Of 'icacls'
        $run = Invoke-Installer -Verb '/i' -Package (Get-PackagePath -Name 'EGovToken.msi')
        Assert-ExitCode -Run $run -Expected 1603 -Of 'The installation with a desktop that cannot be written to'
        Assert-LastResult -Number 'EGT2501'
        Assert-NotInstalled
        $journal = Test-Path -LiteralPath 'Registry::HKEY_CURRENT_USER\Software\EGovToken\Journal'
        Assert-That -Condition (-not $journal) -Otherwise 'The journal has stayed.'
    } finally {
        [void] (Invoke-Program -Path $icacls -Argument $desktop, '/remove:d', "*$($script:Proof.Sid)")
        Remove-LastResult
    }

    Assert-Unchanged -Since $snapshot
}

function Test-SecureProperty {
    [CmdletBinding()]
    param()

    if ($script:Proof.Elevated) {
        Stop-Row -Reason 'This process is elevated: run Prove.ps1 as a standard user as well.'
    }

    $run = Invoke-Installer -Verb '/i' -Package (Get-PackagePath -Name 'EGovToken.msi') -Property 'PORTALURL=https://my.gov.az/', 'TOKENSERIAL=0'
    Assert-ExitCode -Run $run -Expected 0 -Of 'The installation'
    Assert-LastResult -Number 'EGT2103'
    Assert-That -Condition ((Read-Log -Path $run.Log) -cmatch 'MSI \(s\).*PORTALURL') -Otherwise 'PORTALURL did not reach the service.'
    $shortcut = [System.IO.File]::ReadAllText((Get-PortalShortcut))
    Assert-That -Condition ($shortcut.Contains('https://my.gov.az/')) -Otherwise 'The shortcut leads elsewhere.'
}

function Test-FailedUninstallation {
    [CmdletBinding()]
    param()

    $journal = 'Registry::HKEY_CURRENT_USER\Software\EGovToken\Journal'
    $package = Get-PackagePath -Name 'EGovToken.msi'
    $snapshot = Get-Snapshot
    [void] (Install-UserPackage)
    Assert-Installed
    $before = Set-KeyDenied -Path $journal
    try {
        $run = Invoke-Installer -Verb '/x' -Package $package
        Assert-ExitCode -Run $run -Expected 1603 -Of 'The uninstallation with a journal that cannot be changed'
        Assert-LastResult -Number 'EGT2402'
        Assert-That -Condition ([System.IO.File]::Exists((Get-PortalShortcut))) -Otherwise 'The shortcut is gone.'
        Assert-That -Condition ([System.IO.File]::Exists((Get-UserProgram))) -Otherwise 'The program is gone.'
        foreach ($certificate in $script:Proof.Certificates) {
            $stored = Test-Stored -Store $certificate.registration.store -Thumbprint $certificate.thumbprint
            Assert-That -Condition $stored -Otherwise "The certificate $($certificate.thumbprint) is gone."
        }
    } finally {
        Restore-Key -Path $journal -Sddl $before
    }

    $run = Invoke-Installer -Verb '/x' -Package $package
    Assert-ExitCode -Run $run -Expected 0 -Of 'The uninstallation once it may change the journal'
    Assert-Unchanged -Since $snapshot
}

function Test-Upgrade {
    [CmdletBinding()]
    param()

    if ($script:Proof.UpgradePackages -eq '') {
        Stop-Row -Reason 'No newer packages were given: -UpgradePackages.'
    }

    [void] (Install-UserPackage)
    Assert-Installed
    $older = @($script:Proof.Certificates | ForEach-Object -Process { $_.thumbprint }) -join ' '
    $olderVersion = [version] @(Get-ProductEntry)[0].Version
    [void] (Install-UserPackage -Folder $script:Proof.UpgradePackages)
    Assert-Installed
    $entries = @(Get-ProductEntry)
    Assert-That -Condition ($entries.Count -eq 1) -Otherwise "There are $($entries.Count) entries among the installed programs."
    Assert-That -Condition ([version] $entries[0].Version -gt $olderVersion) -Otherwise "The version is still $($entries[0].Version)."
    $newer = @($script:Proof.Certificates | ForEach-Object -Process { $_.thumbprint }) -join ' '
    Assert-That -Condition ($older -eq $newer) -Otherwise 'Other certificates are registered than before.'
    $run = Invoke-Installer -Verb '/i' -Package (Get-PackagePath -Name 'EGovToken.msi')
    Assert-ExitCode -Run $run -Expected 1603 -Of 'The older package over the newer one'
    Assert-That -Condition ((Read-Log -Path $run.Log).Contains('EGT3003')) -Otherwise 'The older package''s log does not say EGT3003.'
}

function Invoke-FaultRow {
    [CmdletBinding()]
    param()

    Invoke-Row -Id 'rollback' -Title 'Rollback after certificates were registered' -After 'package-install' -Check { Test-Rollback }
    Remove-Product
    Invoke-Row -Id 'secure-properties' -Title 'Properties reach the service (SecureCustomProperties)' -After 'package-install' -Check { Test-SecureProperty }
    Remove-Product
    Invoke-Row -Id 'failed-uninstallation' -Title 'An uninstallation that fails' -After 'package-install' -Check { Test-FailedUninstallation }
    Remove-Product
    Invoke-Row -Id 'upgrade' -Title 'Upgrade' -After 'package-install' -Check { Test-Upgrade }
    Remove-Product
}
