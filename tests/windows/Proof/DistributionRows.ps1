# Rows about the packages as files. Nothing is installed.

function Get-DeploymentScript {
    [CmdletBinding()]
    param([string] $Name)

    [System.IO.Path]::Combine($script:Proof.Repository, 'installer', 'deployment', 'powershell', $Name)
}

function Test-CopiedFolder {
    [CmdletBinding()]
    param()

    $copy = [System.IO.Path]::Combine($script:Proof.LogFolder, 'copied-packages')
    [void] [System.IO.Directory]::CreateDirectory($copy)
    try {
        foreach ($file in [System.IO.Directory]::GetFiles($script:Proof.Packages)) {
            [System.IO.File]::Copy($file, [System.IO.Path]::Combine($copy, [System.IO.Path]::GetFileName($file)))
        }

        $check = Get-DeploymentScript -Name 'Test-EGovTokenLayout.ps1'
        $lines = @(& $check -Path $copy)
        $bad = @($lines | Where-Object -FilterScript { $_ -cnotlike '*: OK' })
        Assert-That -Condition ($lines.Count -gt 0 -and $bad.Count -eq 0) -Otherwise "Not OK: $($bad -join ', ')"
        $bundle = [System.IO.Path]::Combine($copy, 'EGovTokenSetup.exe')
        $bytes = [System.IO.File]::ReadAllBytes($bundle)
        $bytes[$bytes.Length - 1] = $bytes[$bytes.Length - 1] -bxor 1
        [System.IO.File]::WriteAllBytes($bundle, $bytes)
        $lines = @(& $check -Path $copy)
        Assert-That -Condition ($lines -contains 'EGovTokenSetup.exe: CHANGED') -Otherwise 'A changed byte of the bundle was not seen.'
    } finally {
        [System.IO.Directory]::Delete($copy, $true)
    }
}

function Test-Signature {
    [CmdletBinding()]
    param()

    $unsigned = 0
    $files = @('EGovToken.msi', 'EGovTokenMachine.msi', 'EGovTokenSetup.exe' | ForEach-Object -Process { Get-PackagePath -Name $_ })
    foreach ($file in $files) {
        $signature = Get-AuthenticodeSignature -LiteralPath $file
        $name = [System.IO.Path]::GetFileName($file)
        if ("$($signature.Status)" -eq 'NotSigned') {
            $unsigned++
            continue
        }

        Assert-That -Condition ("$($signature.Status)" -eq 'Valid') -Otherwise "${name}: $($signature.Status)"
        Assert-That -Condition ($null -ne $signature.TimeStamperCertificate) -Otherwise "${name}: no time stamp"
    }

    if ($unsigned -eq $files.Count) {
        Stop-Row -Reason 'The packages are not signed.'
    }

    Assert-That -Condition ($unsigned -eq 0) -Otherwise "$unsigned of the packages are not signed."
}

function Test-DeploymentScript {
    [CmdletBinding()]
    param()

    if ($script:Proof.PowerShell.Major -ne 5) {
        Stop-Row -Reason 'This is not Windows PowerShell 5.1: run Prove.ps1 in powershell.exe.'
    }

    $detection = Get-DeploymentScript -Name 'Detect-EGovToken.ps1'
    $output = @(& $detection)
    Assert-That -Condition ($output.Count -eq 0) -Otherwise "Nothing is installed, and the detection says: $output"
    $check = Get-DeploymentScript -Name 'Test-EGovTokenLayout.ps1'
    Assert-That -Condition (@(& $check -Path $script:Proof.Packages).Count -gt 0) -Otherwise 'Test-EGovTokenLayout.ps1 says nothing.'
}

function Invoke-DistributionRow {
    [CmdletBinding()]
    param()

    Invoke-Row -Id 'copied-folder' -Title 'A copied folder of packages' -Check { Test-CopiedFolder }
    Invoke-Row -Id 'signatures' -Title 'Signatures of the packages, with a time stamp' -Check { Test-Signature }
    Invoke-Row -Id 'deployment-scripts' -Title 'The scripts in Windows PowerShell 5.1' -Check { Test-DeploymentScript }
}
