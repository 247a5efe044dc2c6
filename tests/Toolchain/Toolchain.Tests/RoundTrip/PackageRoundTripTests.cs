using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Toolchain.Tests.RoundTrip;

[TestClass]
[TestCategory("Sandbox")]
public sealed class PackageRoundTripTests
{
    [TestMethod]
    public void A_v4_package_becomes_an_installer_database_with_the_authored_rows()
    {
        using var project = WizardPackage();
        var run = WixBuild.Run(project, "out.msi", "--define", "Greeting=Salam");
        Assert.AreEqual(0, run.ExitCode, run.Text);

        var msi = Path.Combine(project.Folder, "out.msi");
        var properties = InstallerDatabase.Rows(msi, "Property");
        Assert.Contains("ProductName\tRound Trip", properties);
        Assert.Contains("Greeting\tSalam", properties);
        Assert.Contains("MsiHiddenProperties\tLater;PinInput", properties);
        Assert.DoesNotContain(row => row.StartsWith("ALLUSERS\t", StringComparison.Ordinal), properties);
        Assert.Contains("LocalAppDataFolder\tTARGETDIR\t.", InstallerDatabase.Rows(msi, "Directory"));
        Assert.Contains("NOT WIX_DOWNGRADE_DETECTED\tA newer version is there.", InstallerDatabase.Rows(msi, "LaunchCondition"));
        Assert.Contains("WizardDlg\tNext\tDisable\tNOT PinInput", InstallerDatabase.Rows(msi, "ControlCondition"));
        Assert.Contains("Later\t9217\tActions\tRegister\t", InstallerDatabase.Rows(msi, "CustomAction"));
        Assert.Contains(row => row.StartsWith("Later\tNOT REMOVE\t", StringComparison.Ordinal), InstallerDatabase.Rows(msi, "InstallExecuteSequence"));
        Assert.Contains("Template: x64;1033", InstallerDatabase.Summary(msi));
    }

    [TestMethod]
    public void Rows_that_the_two_compilers_would_write_differently_are_those_of_WiX_5()
    {
        using var project = WizardPackage();
        var run = WixBuild.Run(project, "out.msi", "--define", "Greeting=Salam");
        Assert.AreEqual(0, run.ExitCode, run.Text);

        var msi = Path.Combine(project.Folder, "out.msi");
        Assert.Contains("WizardDlg\tNext\tEndDialog\tReturn\tPinInput\t1", InstallerDatabase.Rows(msi, "ControlEvent"));
        Assert.Contains("WizardDlg\tCancel\tEndDialog\tExit\t1\t1", InstallerDatabase.Rows(msi, "ControlEvent"));
        var upgrades = InstallerDatabase.Rows(msi, "Upgrade").Select(row => row.Split('\t')).ToList();

        // VersionMin, VersionMax, Language, Attributes, ActionProperty: the bits are MigrateFeatures 1, OnlyDetect 2, MaxInclusive 512.
        Assert.AreSequenceEqual(
            ["1.2.3||1033|2|WIX_DOWNGRADE_DETECTED", "|1.2.3|1033|513|WIX_UPGRADE_DETECTED"],
            upgrades.Select(row => string.Join('|', row[1], row[2], row[3], row[4], row[6])).Order(StringComparer.Ordinal).ToArray());
    }

    [TestMethod]
    public void The_files_in_the_cabinet_are_the_authored_ones()
    {
        using var project = WizardPackage();
        var run = WixBuild.Run(project, "out.msi", "--define", "Greeting=Salam");
        Assert.AreEqual(0, run.ExitCode, run.Text);

        var unpacked = Path.Combine(project.Folder, "unpacked");
        ProgramRun.Of("msiextract", ["-C", unpacked, Path.Combine(project.Folder, "out.msi")]);
        var file = Directory.GetFiles(unpacked, "tool.exe", SearchOption.AllDirectories).Single();
        Assert.AreEqual("not really a program", File.ReadAllText(file));
    }

    [TestMethod]
    public void An_error_of_the_compiler_names_the_line_as_authored()
    {
        using var project = AuthoringProject.Package("\n<Property Id='P' Value='$(NotClosed' />");
        var run = WixBuild.Run(project, "out.msi");
        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains(Path.Combine(project.Folder, "Package.wxs") + "(4): error CNDL", run.Text);
    }

    [TestMethod]
    public void An_error_of_the_linker_names_the_line_as_authored()
    {
        using var project = AuthoringProject.Package("\n<Binary Id='B' SourceFile='nowhere.dll' />");
        var run = WixBuild.Run(project, "out.msi");
        Assert.AreEqual(1, run.ExitCode);
        Assert.Contains(Path.Combine(project.Folder, "Package.wxs") + "(4): error LGHT", run.Text);
        Assert.IsFalse(File.Exists(Path.Combine(project.Folder, "out.msi")));
    }

    private static AuthoringProject WizardPackage() => new AuthoringProject()
        .AddSource(
            "Package.wxs",
            """
            <Package Name="Round Trip" Manufacturer="M" Version="1.2.3" Language="1033" Codepage="1252" UpgradeCode="6a1b5d2e-0000-4000-8000-0000000000b1" Scope="perUser">
              <MajorUpgrade DowngradeErrorMessage="A newer version is there." AllowSameVersionUpgrades="yes" Schedule="afterInstallInitialize" />
              <MediaTemplate EmbedCab="yes" />
              <Property Id="Greeting" Value="$(Greeting)" />
              <Feature Id="Main" AllowAdvertise="no"><ComponentRef Id="Tool" /></Feature>
              <Binary Id="Actions" SourceFile="actions.dll" />
              <CustomAction Id="Later" BinaryRef="Actions" DllEntry="Register" Execute="deferred" Impersonate="yes" HideTarget="yes" />
              <InstallExecuteSequence><Custom Action="Later" Before="InstallFinalize" Condition="NOT REMOVE" /></InstallExecuteSequence>
              <UIRef Id="Wizard" />
            </Package>
            """)
        .AddSource(
            "parts/Files.wxs",
            """
            <Fragment>
              <StandardDirectory Id="LocalAppDataFolder"><Directory Id="INSTALLFOLDER" Name="RoundTrip" /></StandardDirectory>
              <Component Id="Tool" Directory="INSTALLFOLDER" Guid="6a1b5d2e-0000-4000-8000-0000000000b2" Condition="Greeting">
                <File Id="ToolExe" Source="tool.exe" />
                <RegistryKey Root="HKCU" Key="Software\RoundTrip"><RegistryValue Name="Installed" Type="integer" Value="1" KeyPath="yes" /></RegistryKey>
                <RemoveFolder Id="RemoveFolder" On="uninstall" />
              </Component>
            </Fragment>
            """)
        .AddSource(
            "parts/Wizard.wxs",
            """
            <Fragment>
              <UI Id="Wizard">
                <TextStyle Id="Font" FaceName="Tahoma" Size="8" /><Property Id="DefaultUIFont" Value="Font" />
                <Property Id="PinInput" Hidden="yes" /><Property Id="Language" Value="az" />
                <Dialog Id="WizardDlg" Width="370" Height="270" Title="[ProductName]">
                  <Control Id="Line" Type="Line" X="0" Y="234" Width="370" Height="0" />
                  <Control Id="Title" Type="Text" X="20" Y="20" Width="300" Height="15" Text="[Greeting]" Transparent="yes" NoPrefix="yes" />
                  <Control Id="Pin" Type="Edit" X="20" Y="60" Width="150" Height="17" Property="PinInput" Password="yes" />
                  <Control Id="Agree" Type="CheckBox" X="20" Y="140" Width="300" Height="17" Property="Agreed" CheckBoxValue="1" Text="I agree" />
                  <Control Id="Language" Type="RadioButtonGroup" X="20" Y="160" Width="300" Height="40" Property="Language"><RadioButtonGroup Property="Language"><RadioButton Value="az" X="0" Y="0" Width="100" Height="15" Text="AZ" /></RadioButtonGroup></Control>
                  <Control Id="Next" Type="PushButton" X="236" Y="243" Width="56" Height="17" Text="Next" Default="yes" DisableCondition="NOT PinInput"><Publish Event="EndDialog" Value="Return" Condition="PinInput" /></Control>
                  <Control Id="Cancel" Type="PushButton" X="304" Y="243" Width="56" Height="17" Text="Cancel" Cancel="yes"><Publish Event="EndDialog" Value="Exit" /></Control>
                </Dialog>
                <InstallUISequence><Show Dialog="WizardDlg" After="CostFinalize" Condition="NOT Installed" /></InstallUISequence>
              </UI>
            </Fragment>
            """)
        .AddFile("tool.exe", "not really a program")
        .AddFile("actions.dll", "not really a library");
}
