using System.Text;

namespace EGovToken.Testing.Toolchain.Tests.RoundTrip;

[TestClass]
[TestCategory("Sandbox")]
public sealed class BundleRoundTripTests
{
    [TestMethod]
    public void A_v4_bundle_becomes_an_executable_that_carries_its_payloads()
    {
        using var project = new AuthoringProject().AddSource(
            "Bundle.wxs",
            """
            <Bundle Name="Round Trip" Manufacturer="M" Version="1.2.3.0" UpgradeCode="6a1b5d2e-0000-4000-8000-0000000000b9" HelpUrl="https://example.org/">
              <BootstrapperApplication>
                <bal:WixStandardBootstrapperApplication Theme="hyperlinkLargeLicense" LicenseUrl="https://example.org/" SuppressOptionsUI="yes" ShowVersion="yes" />
                <Payload Name="1068\thm.wxl" SourceFile="thm.az.wxl" />
              </BootstrapperApplication>
              <Variable Name="PORTALURL" bal:Overridable="yes" Value="https://example.org/" />
              <Variable Name="TOKENPIN" bal:Overridable="yes" Hidden="yes" Value="" />
              <util:RegistrySearch Id="Key" Variable="KeyThere" Root="HKLM" Key="SOFTWARE\RoundTrip" Result="exists" Bitness="always64" />
              <util:FileSearch Id="File" Variable="FileVersion" Path="[System64Folder]roundtrip.dll" Result="version" DisableFileRedirection="yes" />
              <Chain><PackageGroupRef Id="Packages" /></Chain>
            </Bundle>
            <Fragment>
              <PackageGroup Id="Packages">
                <ExePackage Id="First" Name="first.exe" SourceFile="first.exe" PerMachine="yes" Permanent="yes" Vital="yes"
                            DetectCondition="KeyThere AND FileVersion &gt;= v1.0.0.0" InstallArguments="/S" RepairArguments="/S">
                  <ExitCode Value="3010" Behavior="scheduleReboot" />
                </ExePackage>
              </PackageGroup>
            </Fragment>
            """);
        project.AddFile("first.exe", "the payload that is carried along");
        project.AddFile("thm.az.wxl", "<WixLocalization Culture='az-Latn-AZ' Language='1068' xmlns='http://wixtoolset.org/schemas/v4/wxl'><String Id='InstallInstallButton' Value='Quraşdırın' /></WixLocalization>");

        var run = WixBuild.Run(project, "out.exe", "--extension", "Bal", "--extension", "Util", "--input-list", Path.Combine(project.Folder, "inputs.txt"));

        Assert.AreEqual(0, run.ExitCode, run.Text);
        var bundle = File.ReadAllBytes(Path.Combine(project.Folder, "out.exe"));
        Assert.IsTrue(bundle.AsSpan().StartsWith("MZ"u8));
        Assert.AreNotEqual(-1, bundle.AsSpan().IndexOf(Encoding.ASCII.GetBytes(".wixburn")));
        Assert.Contains(Path.Combine(project.Folder, "first.exe"), File.ReadAllLines(Path.Combine(project.Folder, "inputs.txt")));
    }

    [TestMethod]
    public void Invalid_arguments_are_one_clear_error()
    {
        using var project = new AuthoringProject();
        var run = WixBuild.Run(project, "out.exe", "--arch", "ia64");
        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains("error WIXBUILD: --arch is x86 or x64, not ia64.", run.Text);
    }
}
