# Rows about the bundle. With the stand-in it installs the middleware itself; the vendor's must be there, since nothing takes it back.

function Test-BundleInstallation {
    [CmdletBinding()]
    param()

    $run = Invoke-Bundle -Bundle (Get-PackagePath -Name 'EGovTokenSetup.exe')
    Assert-ExitCode -Run $run -Expected 0 -Of 'The installation'
    Assert-Installed
    $shown = @(Get-ProductEntry | Where-Object -FilterScript { $_.Shown })
    Assert-That -Condition ($shown.Count -eq 1) -Otherwise "Settings, Apps shows $($shown.Count) entries of the product."
    Assert-That -Condition (Test-Middleware) -Otherwise 'The middleware is not there.'
}

function Test-MiddlewareDetection {
    [CmdletBinding()]
    param()

    $run = Invoke-Bundle -Bundle (Get-PackagePath -Name 'EGovTokenSetup.exe')
    Assert-ExitCode -Run $run -Expected 0 -Of 'The second installation'
    $log = Read-Log -Path $run.Log
    Assert-That -Condition ($log -cmatch 'ePass2003FileVersion1\D+\d+\.\d+') -Otherwise 'The log does not have the version of the middleware''s DLL.'
    Assert-That -Condition ($log -cmatch 'Planned package: ePass2003, .*default requested: Absent') -Otherwise 'The middleware was not detected.'
    Assert-That -Condition ($log -cnotmatch 'Verified acquired payload: ePass2003\b') -Otherwise 'The middleware''s set-up was cached again.'
    Assert-That -Condition ($log -cnotmatch 'Applying execute package: ePass2003\b') -Otherwise 'The middleware''s set-up was run again.'
}

function Test-BundleRepair {
    [CmdletBinding()]
    param()

    [System.IO.File]::Delete((Get-PortalShortcut))
    $run = Invoke-Bundle -Bundle (Get-PackagePath -Name 'EGovTokenSetup.exe') -Argument '/repair'
    Assert-ExitCode -Run $run -Expected 0 -Of 'The repair'
    Assert-Installed
}

function Test-BundleUninstallation {
    [CmdletBinding()]
    param()

    $run = Invoke-Bundle -Bundle (Get-PackagePath -Name 'EGovTokenSetup.exe') -Argument '/uninstall'
    Assert-ExitCode -Run $run -Expected 0 -Of 'The uninstallation'
    $script:Proof.MiddlewareStayed = Test-Middleware
    Assert-NotInstalled
    Remove-Middleware
    Assert-Unchanged -Since $script:Proof.BeforeBundle
}

function Invoke-BundleRow {
    [CmdletBinding()]
    param()

    Remove-Middleware
    $script:Proof.BeforeBundle = Get-Snapshot
    Invoke-Row -Id 'bundle-install' -Title 'The bundle installs silently' -Check { Test-BundleInstallation }
    Invoke-Row -Id 'middleware-detection' -Title 'Burn 5 detects it: FileSearch without redirection, the 64-bit registry' -After 'bundle-install' -Check { Test-MiddlewareDetection }
    Invoke-Row -Id 'bundle-repair' -Title 'A repair by the bundle brings back what is missing' -After 'bundle-install' -Check { Test-BundleRepair }
    Invoke-Row -Id 'bundle-uninstall' -Title 'Uninstalling the bundle leaves nothing but the middleware' -After 'bundle-install' -Check { Test-BundleUninstallation }
    Invoke-Row -Id 'middleware-stays' -Title 'It stays when the bundle goes' -After 'bundle-install' -Check {
        Assert-That -Condition $script:Proof.MiddlewareStayed -Otherwise 'The middleware went with the bundle.'
    }
    Remove-Product
}
