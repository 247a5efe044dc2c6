# Rows about the per-user package: installed once, looked at, repaired, removed.

function Test-ActionHost {
    [CmdletBinding()]
    param()

    $log = Read-Log -Path $script:Proof.PackageLog
    Assert-That -Condition ($log.Contains('Binding to CLR version v4.0.30319')) -Otherwise 'The log does not say that .NET Framework 4 was started.'
    foreach ($bad in '0x80131700', 'FileNotFoundException') {
        Assert-That -Condition (-not $log.Contains($bad)) -Otherwise "The log has $bad."
    }
}

function Test-SingleFile {
    [CmdletBinding()]
    param()

    $program = Get-UserProgram
    $files = @([System.IO.Directory]::GetFileSystemEntries([System.IO.Path]::GetDirectoryName($program)))
    Assert-That -Condition ($files.Count -eq 1 -and $files[0] -eq $program) -Otherwise "Its folder has: $($files -join ', ')"
    $run = Invoke-Program -Path $program -Argument 'doctor', '--offline', '--lang', 'en'
    Assert-ExitCode -Run $run -Expected 0 -Of 'egovtoken doctor'
}

function Test-StoreFile {
    [CmdletBinding()]
    param()

    $folder = [System.IO.Path]::Combine((Get-Folder -Variable 'APPDATA'), 'Microsoft', 'SystemCertificates', 'My', 'Certificates')
    foreach ($certificate in $script:Proof.Certificates) {
        if ($certificate.registration.store -eq 'My') {
            $file = [System.IO.Path]::Combine($folder, $certificate.thumbprint)
            Assert-That -Condition ([System.IO.File]::Exists($file)) -Otherwise "There is no file $file."
        }
    }
}

# Windows' own tool names provider and container of each key; silently, so that nobody is asked for the PIN.
function Test-KeyLink {
    [CmdletBinding()]
    param()

    foreach ($certificate in $script:Proof.Certificates) {
        if ($certificate.registration.store -ne 'My') {
            continue
        }

        $run = Invoke-Program -Path (Get-SystemProgram -Name 'certutil.exe') -Argument '-user', '-silent', '-store', 'My', $certificate.thumbprint
        foreach ($part in $certificate.registration.provider, $certificate.registration.container) {
            Assert-That -Condition ($run.Output.Contains($part)) -Otherwise "certutil does not name '$part' for $($certificate.thumbprint)."
        }
    }
}

function Test-PackageRepair {
    [CmdletBinding()]
    param()

    [System.IO.File]::Delete((Get-PortalShortcut))
    $lost = @($script:Proof.Certificates | Where-Object -FilterScript { $_.registration.store -eq 'My' })[0].thumbprint
    Remove-Item -LiteralPath "Cert:\CurrentUser\My\$lost"
    $run = Invoke-Installer -Verb '/fa' -Package (Get-PackagePath -Name 'EGovToken.msi')
    Assert-ExitCode -Run $run -Expected 0 -Of 'The repair'
    Assert-Installed
}

function Invoke-PackageRow {
    [CmdletBinding()]
    param()

    $script:Proof.BeforePackage = Get-Snapshot
    Invoke-Row -Id 'package-install' -Title 'The per-user package installs silently' -Check {
        $script:Proof.PackageLog = (Install-UserPackage).Log
        Assert-Installed
    }
    Invoke-Row -Id 'dtf-host' -Title 'DTF packs every dependency and its host starts .NET Framework' -After 'package-install' -Check { Test-ActionHost }
    Invoke-Row -Id 'one-file' -Title 'egovtoken.exe is one file on .NET Framework' -After 'package-install' -Check { Test-SingleFile }
    Invoke-Row -Id 'vendor-host' -Title 'The process for the vendor''s DLLs comes out of the package' -After 'package-install' -Check {
        $log = Read-Log -Path $script:Proof.PackageLog
        Assert-That -Condition (-not $log.Contains('this process, because')) -Otherwise 'The vendor''s DLLs were loaded into the installer''s process.'
    }
    Invoke-Row -Id 'store-files' -Title 'Writing to the user''s own store reaches its files' -After 'package-install' -Check { Test-StoreFile }
    Invoke-Row -Id 'key-links' -Title 'Key links through the vendor''s CSP' -After 'package-install' -Check { Test-KeyLink }
    Invoke-Row -Id 'package-repair' -Title 'A repair of the per-user package brings back what is missing' -After 'package-install' -Check { Test-PackageRepair }
    Invoke-Row -Id 'package-uninstall' -Title 'Uninstalling the per-user package leaves nothing' -After 'package-install' -Check {
        $run = Invoke-Installer -Verb '/x' -Package (Get-PackagePath -Name 'EGovToken.msi')
        Assert-ExitCode -Run $run -Expected 0 -Of 'The uninstallation'
        Assert-NotInstalled
        Assert-Unchanged -Since $script:Proof.BeforePackage
    }
    Remove-Product
}
