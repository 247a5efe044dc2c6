using EGovToken.Core.Settings;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Tests.Actions;

/// <summary>What an administrator or a user asked for once holds, in whichever way the product is run again.</summary>
[TestClass]
public class KeptSettingsTests
{
    private const int Histories = 100;
    private const int RunsOfOne = 8;

    // Characters that mean something to a registry value's text, a Formatted column, a shell, INI and JSON; and letters of every kind.
    private const string Odd = "#%[]{}~$!\"'`&|;<>^=+-,.@()*?:_İıƏ€";


    private static IEnumerable<object[]> Seeds => Enumerable.Range(1, Histories).Select(seed => new object[] { seed });

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void Whatever_was_given_is_what_later_runs_find_exactly(int seed)
    {
        var random = new Random(seed);
        using var pc = new TestPC();
        var kept = new Dictionary<string, string>();
        var history = new List<string>();
        for (var run = 0; run < RunsOfOne; run++)
        {
            var given = Draw(random, UserSettings.Names, pc);
            var failed = random.Next(4) == 0;
            history.Add($"{(failed ? "failed: " : "")}{string.Join(' ', given.Select(value => $"{value.Key}={value.Value}"))}");
            Assert.IsTrue(Run(pc, failed, [.. given.Select(value => (value.Key, value.Value))]), string.Join('\n', history));
            if (!failed)
            {
                Take(kept, given);
            }

            var reader = new SettingsReader(static _ => "", pc.Services.PC.Policies, pc.Machine, pc.Services.PC.UserSettings);
            foreach (var name in UserSettings.Names)
            {
                Assert.AreEqual(kept.GetValueOrDefault(name, ""), reader.TextOf(name), $"{name} after\n{string.Join('\n', history)}");
            }
        }

        pc.Run(new RecordingSession(), services => new ForgetUserState(services));
        Assert.IsEmpty(pc.Registry.GetNames(UserSettings.Key));
    }

    [TestMethod]
    [DynamicData(nameof(Seeds))]
    public void The_machines_package_records_exactly_what_it_was_given(int seed)
    {
        var random = new Random(seed);
        using var pc = new TestPC();
        var names = SettingTable.NamesAt(SettingPlaces.MachinePackage);
        var kept = names.ToDictionary(static name => name, static name => SettingTable.Of(name).MachineDefault);
        for (var run = 0; run < RunsOfOne; run++)
        {
            var given = Draw(random, names, pc);
            var session = new RecordingSession([.. given.Select(value => (value.Key, value.Value))]);
            Assert.IsTrue(pc.Run(session, services => new ReadMachineSettings(services)), session.Everything);
            foreach (var (name, value) in given)
            {
                kept[name] = value == SettingTable.DefaultWord ? SettingTable.Of(name).MachineDefault : value;
            }

            pc.Machine.Install([.. names.Select(name => (name, AsRegistryValue(session.GetProperty(name))))]);
            foreach (var name in names)
            {
                Assert.AreEqual(kept[name], pc.Machine.Find(name) ?? "", name);
            }
        }
    }

    [TestMethod]
    public void Opting_out_holds_through_a_repair()
    {
        using var pc = new TestPC();
        Run(pc, false, ("REGISTERCERTIFICATES", "0"), ("PORTALSHORTCUT", "0"));

        Run(pc, false, ("REINSTALL", "ALL"));

        Assert.IsEmpty(pc.Store.Contents);
        Assert.IsEmpty(pc.DesktopFiles);
        StringAssert.StartsWith(pc.LastResult, "EGT1003");
    }

    [TestMethod]
    public void A_shortcut_goes_when_none_is_wanted_any_more_and_comes_back_when_it_is()
    {
        using var pc = new TestPC();
        Run(pc, false);

        Run(pc, true, ("PORTALSHORTCUT", "0"), ("REINSTALL", "ALL"));
        Assert.HasCount(1, pc.DesktopFiles, "a run that failed has taken nothing away");
        Run(pc, false, ("PORTALSHORTCUT", "0"), ("REINSTALL", "ALL"));
        Assert.IsEmpty(pc.DesktopFiles);
        Run(pc, false, ("PORTALSHORTCUT", SettingTable.DefaultWord));
        Assert.HasCount(1, pc.DesktopFiles);
    }

    [TestMethod]
    public void What_the_wizard_went_on_with_is_not_kept_but_what_was_chosen_in_it_is()
    {
        using var pc = new TestPC();
        var session = new RecordingSession();
        OpenWizard(pc, session);
        session.SetProperty(WizardProperties.ShortcutWanted, "");
        session.SetProperty(WizardProperties.WithoutToken, "1");
        Assert.IsTrue(pc.Run(session, services => new CheckOptions(services)));

        Install(pc, session, failed: false);

        CollectionAssert.AreEqual(new[] { "PORTALSHORTCUT" }, pc.Registry.GetNames(UserSettings.Key).ToList());
        Assert.IsEmpty(pc.Store.Contents, "the user went on without a token");
        Run(pc, false, ("REINSTALL", "ALL"));
        Assert.HasCount(3, pc.Store.Contents, "a repair is with one again");
        Assert.IsEmpty(pc.DesktopFiles);
    }

    [TestMethod]
    public void A_policy_that_fills_the_wizard_is_not_kept_as_the_users_choice()
    {
        using var pc = new TestPC(policies: [("PORTALURL", "https://policy.example/"), ("PORTALSHORTCUT", "0")]);
        var session = new RecordingSession();
        OpenWizard(pc, session);
        Assert.AreEqual("https://policy.example/", session.GetProperty("PORTALURL"));
        Assert.IsTrue(pc.Run(session, services => new CheckOptions(services)));

        Install(pc, session, failed: false);

        Assert.IsEmpty(pc.Registry.GetNames(UserSettings.Key));
    }

    [TestMethod]
    [DataRow("PORTALURL", "file:///C:/windows/notepad.exe")]
    [DataRow("TOKENSERIAL", "00000000000000000")]
    public void A_value_that_would_be_refused_is_refused_beside_a_policy_too(string name, string value)
    {
        using var pc = new TestPC(policies: [("PORTALURL", "https://policy.example/"), ("TOKENSERIAL", "1")]);

        foreach (var action in new Func<Installation.InstallServices, Installation.IInstallAction>[] { pc => new ValidateSettings(pc), pc => new ReadMachineSettings(pc) })
        {
            var session = new RecordingSession((name, value));
            Assert.IsFalse(pc.Run(session, action), "once the policy is withdrawn it would count");
            StringAssert.Contains(session.Errors.Single(), name);
        }
    }

    [TestMethod]
    public void An_address_that_was_cleared_is_the_usual_one_again()
    {
        using var pc = new TestPC();
        Run(pc, false, ("PORTALURL", "https://my.gov.az/"));
        var session = new RecordingSession();
        OpenWizard(pc, session);
        session.SetProperty("PORTALURL", "");
        Assert.IsTrue(pc.Run(session, services => new CheckOptions(services)));

        Install(pc, session, failed: false);

        Assert.IsEmpty(pc.Registry.GetNames(UserSettings.Key).Where(static name => name == "PORTALURL").ToList());
    }

    [TestMethod]
    public void The_wizard_shows_what_was_asked_for_earlier()
    {
        using var pc = new TestPC();
        Run(pc, false, ("PORTALURL", "https://my.gov.az"), ("PORTALSHORTCUT", "0"), ("UILANGUAGE", "ru"));
        var session = new RecordingSession();

        OpenWizard(pc, session);

        Assert.AreEqual("https://my.gov.az", session.GetProperty("PORTALURL"));
        Assert.AreEqual("", session.GetProperty(WizardProperties.ShortcutWanted));
        Assert.AreEqual("ru", session.GetProperty(WizardProperties.WizardLanguage));
    }

    [TestMethod]
    public void A_module_that_was_named_once_and_is_gone_keeps_no_repair_from_the_rest()
    {
        using var pc = new TestPC();
        var module = Path.Combine(pc.Token.SystemFolder, "gone.dll");
        pc.Services.PC.UserSettings.Keep(new Dictionary<string, string> { ["PKCS11MODULE"] = module });

        Assert.IsTrue(Run(pc, false, ("REINSTALL", "ALL")));
        StringAssert.StartsWith(pc.LastResult, "EGT2001");

        pc.Machine.Install(("PKCS11MODULE", module));
        Assert.IsTrue(pc.Run(new RecordingSession(), services => new ReadMachineSettings(services)));
    }

    [TestMethod]
    [DataRow("ALLUSERS", "1", false)]
    [DataRow("ALLUSERS", "2", false)]
    [DataRow("UserSID", "S-1-5-18", false)]
    [DataRow("UserSID", "S-1-5-19", false)]
    [DataRow("UserSID", "S-1-5-21-1-2-3-1001", true)]
    public void The_users_package_is_for_one_user(string property, string value, bool goesOn)
    {
        using var pc = new TestPC();
        var session = new RecordingSession((property, value));

        Assert.AreEqual(goesOn, pc.Run(session, services => new RefuseWrongScope(services)));

        Assert.AreEqual(goesOn ? "" : "EGT3005", goesOn ? "" : session.Errors.Single()[..7]);
    }

    [TestMethod]
    public void Who_is_signed_in_is_whom_the_certificates_are_for()
    {
        using var pc = new TestPC { SessionsOtherUser = "citizen" };
        var session = new RecordingSession();

        Assert.IsFalse(pc.Run(session, services => new RefuseWrongScope(services)));

        StringAssert.StartsWith(session.Errors.Single(), "EGT3006");
        StringAssert.Contains(session.Everything, "signed in is citizen");
    }

    private static void OpenWizard(TestPC pc, RecordingSession session)
    {
        Assert.IsTrue(pc.Run(session, services => new LoadTexts(services)));
        Assert.IsTrue(pc.Run(session, services => new LoadOptions(services)));
        Assert.IsTrue(pc.Run(session, services => new DetectToken(services)));
    }

    private static bool Run(TestPC pc, bool failed, params (string Name, string Value)[] properties) =>
        Install(pc, new RecordingSession(properties), failed);

    private static bool Install(TestPC pc, RecordingSession session, bool failed)
    {
        if (!pc.Run(session, services => new ValidateSettings(services)) || !pc.Run(session, services => new PlanRegistration(services)))
        {
            return false;
        }

        if (session.GetProperty(nameof(KeepSettings)).Length > 0)
        {
            Assert.IsTrue(pc.Run(session.Deferred(nameof(KeepSettings)), services => new KeepSettings(services)));
        }

        Assert.IsTrue(pc.Run(session.Deferred(nameof(RegisterCertificates)), services => new RegisterCertificates(services)));
        Assert.IsTrue(pc.Run(session.Deferred(nameof(CreatePortalShortcut)), services => new CreatePortalShortcut(services)));
        if (failed)
        {
            pc.Run(session.Deferred(nameof(RollbackPortalShortcut)), services => new RollbackPortalShortcut(services));
            pc.Run(session.Deferred(nameof(RollbackRegisterCertificates)), services => new RollbackRegisterCertificates(services));
            pc.Run(session.Deferred(nameof(RollbackKeepSettings)), services => new RollbackKeepSettings(services));
        }

        return true;
    }

    private static void Take(Dictionary<string, string> kept, Dictionary<string, string> given)
    {
        foreach (var (name, value) in given)
        {
            kept[name] = value == SettingTable.DefaultWord ? "" : value;
        }
    }

    // Windows Installer takes the first of two leading # away ("Registry Table"); the sandbox has it done by a real installer.
    private static string AsRegistryValue(string text) => text.StartsWith("##", StringComparison.Ordinal) ? text[1..] : text;

    private static Dictionary<string, string> Draw(Random random, IReadOnlyList<string> names, TestPC pc) =>
        names.Where(_ => random.Next(3) == 0).ToDictionary(static name => name, name => random.Next(6) == 0 ? SettingTable.DefaultWord : Value(random, name, pc));

    private static string Value(Random random, string name, TestPC pc) => SettingTable.Of(name) switch
    {
        { Kind: SettingKind.Switch } => random.Next(2) == 0 ? "0" : "1",
        { Kind: SettingKind.Number } => random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture),
        { Kind: SettingKind.Choice, Choices: var choices } => choices[random.Next(choices.Count)],
        { Name: SettingNames.PortalUrl } => $"https://portal.example/{Text(random, 30, static c => c is > ' ' and <= '~' and not '@')}",
        { Name: SettingNames.Pkcs11Module } => pc.Token.Module,
        { Name: SettingNames.TokenSerial } => Text(random, 16, static c => c is > ' ' and <= '~'),
        _ => Text(random, 60, static c => c != ';'),
    };

    private static string Text(Random random, int longest, Func<char, bool> fits)
    {
        var letters = Odd.Where(fits).Concat("az09AZ").ToArray();
        return new string([.. Enumerable.Range(0, random.Next(1, longest + 1)).Select(_ => letters[random.Next(letters.Length)])]);
    }
}
