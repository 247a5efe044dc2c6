using EGovToken.Core.Common;
using EGovToken.Core.Settings;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Settings;

[TestClass]
public class SettingsReaderTests
{
    [TestMethod]
    public void Without_properties_every_setting_has_its_default()
    {
        var settings = Read();

        Assert.AreEqual("https://www.e-gov.az/", settings.PortalUrl.AbsoluteUri);
        Assert.IsTrue(settings.PortalShortcut);
        Assert.IsTrue(settings.RegisterCertificates);
        Assert.IsFalse(settings.RequireToken);
        Assert.AreEqual(TimeSpan.Zero, settings.WaitForToken);
        Assert.AreEqual(TimeSpan.FromDays(30), settings.ExpiryNotice);
        Assert.IsNull(settings.TokenSerial);
        Assert.IsNull(settings.Pkcs11Module);
        Assert.IsNull(settings.UILanguage);
    }

    /// <summary>A secret is read where it is used, and kept nowhere.</summary>
    [TestMethod]
    public void Every_setting_of_the_table_is_read_but_a_secret()
    {
        var asked = new HashSet<string>();
        new SettingsReader(
            name =>
            {
                asked.Add(name);
                return "";
            },
            new MemoryPolicies()).Read();

        Assert.AreEqual(
            string.Join(", ", SettingTable.All.Where(static setting => !setting.IsSecret).Select(static setting => setting.Name).Order(StringComparer.Ordinal)),
            string.Join(", ", asked.Order(StringComparer.Ordinal)));
    }

    [TestMethod]
    public void Waiting_all_session_is_for_logons()
    {
        static string Session(string name) => name == SettingNames.WaitForToken ? "session" : "";

        Assert.IsTrue(new SettingsReader(Session, new MemoryPolicies()) { IsForLogon = true }.Read().WaitsAllSession);
        Assert.IsTrue(new SettingsReader(Session, new MemoryPolicies()) { IsForAllUsers = true }.Read().WaitsAllSession);
        Assert.IsTrue(new SettingsReader(static _ => "", new MemoryPolicies((SettingNames.WaitForToken, "session"))).Read() is { WaitsAllSession: true, WaitForToken.Ticks: 0 });
        Assert.IsFalse(Read((SettingNames.WaitForToken, "90")).WaitsAllSession);
        Assert.IsTrue(new SettingsReader(static _ => "", new MemoryPolicies((SettingNames.WaitForToken, " Session "))).Read().WaitsAllSession, "typed by hand");
        var refusal = Assert.ThrowsExactly<OutcomeException>(() => Read((SettingNames.WaitForToken, "session")));
        Assert.AreEqual(OutcomeNumber.InvalidSetting, refusal.Outcome.Number);
        StringAssert.Contains(refusal.Outcome.Text, SettingNames.WaitForToken);
    }

    [TestMethod]
    public void A_policy_that_is_set_to_default_gives_a_logon_its_own_default()
    {
        var machine = new MemoryMachine();
        machine.Install((SettingNames.WaitForToken, "5"));
        var policies = new MemoryPolicies((SettingNames.WaitForToken, "default"));

        Assert.AreEqual(TimeSpan.FromSeconds(300), new SettingsReader(static _ => "", policies, machine) { IsForLogon = true }.Read().WaitForToken);
        Assert.AreEqual(TimeSpan.Zero, new SettingsReader(static _ => "", policies, machine).Read().WaitForToken);
    }

    [TestMethod]
    public void Sensible_values_are_taken()
    {
        var settings = Read(
            (SettingNames.PortalUrl, "https://my.gov.az/@login?x=1@2"),
            (SettingNames.PortalShortcut, "0"),
            (SettingNames.RequireToken, "1"),
            (SettingNames.WaitForToken, "90"),
            (SettingNames.TokenSerial, "2C5E9A7714D30B86"),
            (SettingNames.PinVerification, "0"),
            (SettingNames.TokenModels, "ePass2003;Another"),
            (SettingNames.RemoveStale, "1"),
            (SettingNames.ExpiryNotice, "365"),
            (SettingNames.LogLevel, "steps"),
            (SettingNames.UILanguage, "az"));

        Assert.AreEqual("my.gov.az", settings.PortalUrl.Host);
        Assert.IsFalse(settings.PortalShortcut);
        Assert.IsTrue(settings.RequireToken);
        Assert.AreEqual(TimeSpan.FromSeconds(90), settings.WaitForToken);
        Assert.AreEqual("2C5E9A7714D30B86", settings.TokenSerial);
        Assert.AreEqual("az", settings.UILanguage);
        Assert.IsFalse(settings.PinVerification);
        Assert.IsTrue(settings.TokenModels!.Include("another"));
        Assert.IsTrue(settings.RemoveStale);
        Assert.AreEqual(TimeSpan.FromDays(365), settings.ExpiryNotice);
        Assert.AreEqual(LogLevel.Steps, settings.LogLevel);
    }

    [TestMethod]
    [DataRow(SettingNames.PortalUrl, "e-gov.az")]
    [DataRow(SettingNames.PortalUrl, "file:///C:/x.exe")]
    [DataRow(SettingNames.PortalUrl, "javascript:alert(1)")]
    [DataRow(SettingNames.PortalUrl, "https://user:secret@e-gov.az/")]
    [DataRow(SettingNames.PortalUrl, "https://@e-gov.az/")]
    [DataRow(SettingNames.PortalUrl, "https://@e-gov.az\\evil")]
    [DataRow(SettingNames.PortalUrl, "https://e-gov.az/\r\nIconFile=x")]
    [DataRow(SettingNames.PortalUrl, "https://e-gov.az/ə")]
    [DataRow(SettingNames.PortalUrl, "https://e-gov.az/\0")]
    [DataRow(SettingNames.PortalShortcut, "yes")]
    [DataRow(SettingNames.RegisterCertificates, "2")]
    [DataRow(SettingNames.RequireToken, "true")]
    [DataRow(SettingNames.WaitForToken, "-1")]
    [DataRow(SettingNames.WaitForToken, "3601")]
    [DataRow(SettingNames.WaitForToken, "10s")]
    [DataRow(SettingNames.ExpiryNotice, "-1")]
    [DataRow(SettingNames.ExpiryNotice, "366")]
    [DataRow(SettingNames.ExpiryNotice, "30 days")]
    [DataRow(SettingNames.TokenSerial, "12345678901234567")]
    [DataRow(SettingNames.TokenSerial, "AB CD")]
    [DataRow(SettingNames.PinVerification, "no")]
    [DataRow(SettingNames.RemoveStale, "2")]
    [DataRow(SettingNames.TokenModels, "ePass2003;")]
    [DataRow(SettingNames.LogLevel, "Steps")]
    [DataRow(SettingNames.UILanguage, "AZ")]
    [DataRow(SettingNames.UILanguage, "de")]
    [DataRow(SettingNames.Pkcs11Module, "eps2003csp11.dll")]
    [DataRow(SettingNames.Pkcs11Module, @"\\server\share\module.dll")]
    [DataRow(SettingNames.Pkcs11Module, "//server/share/module.dll")]
    [DataRow(SettingNames.Pkcs11Module, "/no/such/module.dll")]
    [DataRow(SettingNames.Pkcs11Module, "/tmp/../etc/passwd")]
    [DataRow(SettingNames.Pkcs11Module, "/tmp/eps2003csp11_s.dll")]
    public void A_value_that_makes_no_sense_is_refused_by_the_name_of_its_property(string name, string value)
    {
        var refusal = Assert.ThrowsExactly<OutcomeException>(() => Read((name, value)));

        Assert.AreEqual(OutcomeNumber.InvalidSetting, refusal.Outcome.Number);
        StringAssert.Contains(refusal.Outcome.Text, name);
    }

    [TestMethod]
    public void A_module_that_exists_is_taken_by_its_full_path()
    {
        using var folder = new TemporaryFolder();
        var module = folder.PathOf("module.dll");
        File.WriteAllText(module, "");

        Assert.AreEqual(module, Read((SettingNames.Pkcs11Module, module)).Pkcs11Module);
    }

    // With .NET Framework, a rule that asks the file system takes the first for another path than the user's: %TEMP% may be so.
    [TestMethod]
    [DataRow(@"C:\Users\RUNNER~1\AppData\Local\Temp\pin.txt", true, true)]
    [DataRow(@"c:\a folder\.hidden\pin", true, true)]
    [DataRow(@"C:\folder\", true, true)]
    [DataRow(@"C:\null.txt", true, true)]
    [DataRow("/tmp/a. /b\\c", false, true)]
    [DataRow("", true, false)]
    [DataRow("", false, false)]
    [DataRow(@"C:", true, false)]
    [DataRow(@"C:pin.txt", true, false)]
    [DataRow(@"\pin.txt", true, false)]
    [DataRow("/pin.txt", true, false)]
    [DataRow("C:/folder/pin.txt", true, false)]
    [DataRow(@"C:\folder/pin.txt", true, false)]
    [DataRow(@"C:\\pin.txt", true, false)]
    [DataRow(@"C:\folder\\pin.txt", true, false)]
    [DataRow(@"C:\folder\\", true, false)]
    [DataRow(@"C:\.\pin.txt", true, false)]
    [DataRow(@"C:\folder\..\pin.txt", true, false)]
    [DataRow(@"C:\folder.\pin.txt", true, false)]
    [DataRow(@"C:\pin.txt ", true, false)]
    [DataRow(@"C:\pin.txt:stream", true, false)]
    [DataRow(@"C:\folder\nul", true, false)]
    [DataRow(@"C:\COM1.txt", true, false)]
    [DataRow(@"\\server\share\pin.txt", true, false)]
    [DataRow(@"\\?\C:\pin.txt", true, false)]
    [DataRow("//server/pin.txt", false, false)]
    [DataRow("/tmp/./pin.txt", false, false)]
    [DataRow("/tmp/..", false, false)]
    [DataRow("tmp/pin.txt", false, false)]
    public void A_path_is_full_by_its_text(string path, bool onWindows, bool isFull) => Assert.AreEqual(isFull, LocalPathRule.IsFull(path, onWindows));

    [TestMethod]
    public void A_policy_wins_over_a_property()
    {
        var reader = new SettingsReader(name => name == "PORTALURL" ? "https://property/" : "", new MemoryPolicies(("PortalUrl", "https://policy/")));

        Assert.AreEqual("https://policy/", reader.Read().PortalUrl.AbsoluteUri);
        Assert.AreEqual(SettingSource.Policy, reader.SourceOf(SettingNames.PortalUrl));
        Assert.AreEqual(SettingSource.Default, reader.SourceOf(SettingNames.WaitForToken));
    }

    [TestMethod]
    [DataRow("https://www.e-gov.az/#/giriş", "has the character U+015F, which is not ASCII")]
    [DataRow("https://www.e-gov.az/a b", "U+0020")]
    [DataRow("ftp://www.e-gov.az/", "http://")]
    [DataRow("https://user:secret@e-gov.az/", "a user name or a password")]
    public void A_refused_address_says_why(string address, string why)
    {
        var reader = new SettingsReader(name => name == SettingNames.PortalUrl ? address : "", new MemoryPolicies());

        StringAssert.Contains(Assert.ThrowsExactly<OutcomeException>(reader.Read).Outcome.Detail, why);
    }

    [TestMethod]
    [DataRow(@"\\server\share\EGovToken", "it is on another computer")]
    [DataRow(@"\\?\C:\EGovToken", "it does not begin with a drive letter")]
    [DataRow(@"\\?\UNC\server\share", "it does not begin with a drive letter")]
    [DataRow(@"\\.\C:\EGovToken", "it does not begin with a drive letter")]
    public void What_may_be_anywhere_does_not_run_for_every_user(string path, string why) =>
        Assert.AreEqual(why, PathProtection.WhyUnfitForAllUsers(path));

    private static InstallSettings Read(params (string Name, string Value)[] properties) =>
        new SettingsReader(name => properties.FirstOrDefault(property => property.Name == name).Value ?? "", new MemoryPolicies()).Read();
}
