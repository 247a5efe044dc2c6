using EGovToken.Core.Pkcs11;
using EGovToken.CustomActions.Actions;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.CustomActions.Tests.Actions;

[TestClass]
public class PlanRegistrationTests
{
    private const string WrongPin = "8250471639";

    [TestMethod]
    public void Where_the_administrator_forbids_PINs_none_is_sent_and_nothing_is_registered()
    {
        using var pc = new TestPC(policies: ("PINVERIFICATION", "0"));
        var session = new RecordingSession(("TOKENPIN", "12345678"));

        Assert.IsTrue(pc.Run(session, services => new PlanRegistration(services)));

        StringAssert.StartsWith(pc.LastResult, "EGT2211");
        Assert.AreEqual("", session.GetProperty(nameof(RegisterCertificates)));
        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
    }

    [TestMethod]
    public void A_right_PIN_is_verified_once_and_is_nowhere_afterwards()
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("TOKENPIN", CitizenToken.DefaultPin));

        Assert.IsTrue(Plan(pc, session));

        Assert.AreEqual(1, pc.Token.CallsOf("C_Login"));
        Assert.AreNotEqual("", session.GetProperty("RegisterCertificates"));
        Assert.IsFalse(session.Everything.Contains(CitizenToken.DefaultPin, StringComparison.Ordinal));
    }

    [TestMethod]
    [DataRow("WAITFORTOKEN", "for ever")]
    [DataRow("PKCS11MODULE", "relative.dll")]
    [DataRow("REGISTERCERTIFICATES", "0")]
    [DataRow("PINVERIFICATION", "0")]
    [DataRow("TOKENSERIAL", "0123456789ABCDEF")]
    public void A_PIN_is_taken_out_and_overwritten_where_no_token_gets_it(string setting, string value)
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("TOKENPIN", CitizenToken.DefaultPin), (setting, value));

        Plan(pc, session);

        Assert.AreEqual("", session.GetProperty("TOKENPIN"));
        Assert.IsTrue(session.Pins.Single().Bytes.All(static one => one == 0));
        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
    }

    [TestMethod]
    public void Without_middleware_the_PIN_is_overwritten_too()
    {
        using var pc = new TestPC(suiteInstalled: false);
        File.Delete(pc.Token.Module);
        var session = new RecordingSession(("TOKENPIN", CitizenToken.DefaultPin));

        Plan(pc, session);

        StringAssert.StartsWith(pc.LastResult, "EGT2001");
        Assert.IsTrue(session.Pins.Single().Bytes.All(static one => one == 0));
    }

    [TestMethod]
    public void Without_a_PIN_there_is_no_login()
    {
        using var pc = new TestPC();

        Assert.IsTrue(Plan(pc, new RecordingSession()));

        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
    }

    [TestMethod]
    public void A_wrong_PIN_costs_one_try_registers_nothing_and_says_why_without_the_PIN()
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("TOKENPIN", WrongPin));

        Assert.IsTrue(Plan(pc, session), "a failed installation would be tried again, at the price of another PIN try");

        Assert.AreEqual(EPass2003.MaximumRetries - 1, pc.Token.Token.RetriesLeft);
        Assert.AreEqual("", session.GetProperty("RegisterCertificates"));
        StringAssert.StartsWith(pc.LastResult, "EGT2201");
        Assert.IsFalse((session.Everything + pc.LastResult).Contains(WrongPin, StringComparison.Ordinal));
    }

    [TestMethod]
    public void Running_again_with_the_wrong_PIN_does_not_cost_a_second_try()
    {
        using var pc = new TestPC();
        Plan(pc, new RecordingSession(("TOKENPIN", WrongPin)));

        Plan(pc, new RecordingSession(("TOKENPIN", WrongPin)));

        Assert.AreEqual(EPass2003.MaximumRetries - 1, pc.Token.Token.RetriesLeft);
        StringAssert.StartsWith(pc.LastResult, "EGT2205");
    }

    [TestMethod]
    public void A_locked_token_is_not_tried()
    {
        using var pc = new TestPC();
        pc.Token.Token.Lock();

        Assert.IsTrue(Plan(pc, new RecordingSession(("TOKENPIN", CitizenToken.DefaultPin))));

        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
        StringAssert.StartsWith(pc.LastResult, "EGT2202");
    }

    [TestMethod]
    public void A_token_with_keys_of_its_own_is_not_left_waiting_for_a_PIN_that_nobody_types()
    {
        using var pc = new TestPC();
        pc.Token.Token.Change(token => token.PinPadEntry = token.Pin);
        var session = new RecordingSession(("TOKENPIN", CitizenToken.DefaultPin));

        Assert.IsTrue(Plan(pc, session));

        StringAssert.StartsWith(pc.LastResult, "EGT2209");
        StringAssert.Contains(pc.LastResult, "leave out the PIN");
        Assert.AreEqual("", session.GetProperty(nameof(RegisterCertificates)));
        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
        Assert.IsEmpty(pc.Registry.GetNames(RegistryPinMemory.Key));
    }

    [TestMethod]
    [DataRow("no module", "EGT2001")]
    [DataRow("no token", "EGT2101")]
    [DataRow("foreign token", "EGT2102")]
    [DataRow("two tokens", "EGT2104")]
    [DataRow("pulled out", "EGT2105")]
    [DataRow("device error", "EGT2106")]
    [DataRow("empty token", "EGT2301")]
    [DataRow("no keys", "EGT2302")]
    public void What_stands_in_the_way_is_no_failure_unless_the_token_is_required(string obstacle, string code)
    {
        using var pc = new TestPC();
        TokenObstacle.Put(obstacle, pc.Token);
        var session = new RecordingSession();

        Assert.IsTrue(Plan(pc, session));
        Assert.AreEqual("", session.GetProperty("RegisterCertificates"));
        Assert.AreNotEqual("", session.GetProperty("CreatePortalShortcut"), "the shortcut does not wait for the token");
        StringAssert.StartsWith(pc.LastResult, code);

        var required = new RecordingSession(("REQUIRETOKEN", "1"));
        pc.Token.Token.ClearMisbehaviours();
        TokenObstacle.Put(obstacle, pc.Token);
        Assert.IsFalse(Plan(pc, required));
        StringAssert.StartsWith(required.Errors.Single(), code);
        StringAssert.StartsWith(pc.LastResult, code);
    }

    [TestMethod]
    public void An_unreadable_module_is_always_a_failure()
    {
        using var pc = new TestPC();
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("module.dll"), "no library");
        var session = new RecordingSession(("PKCS11MODULE", folder.PathOf("module.dll")));

        Assert.IsFalse(Plan(pc, session));
        StringAssert.StartsWith(session.Errors.Single(), "EGT2002");
    }

    [TestMethod]
    public void The_middlewares_DLL_alone_registers_nothing_and_is_named_as_the_cause()
    {
        using var pc = new TestPC(suiteInstalled: false);
        var session = new RecordingSession();

        Assert.IsTrue(Plan(pc, session));

        Assert.AreEqual("", session.GetProperty("RegisterCertificates"));
        StringAssert.StartsWith(pc.LastResult, "EGT2005");
    }

    [TestMethod]
    public void Registration_that_is_not_wanted_touches_no_token_and_drops_the_PIN()
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("REGISTERCERTIFICATES", "0"), ("TOKENPIN", CitizenToken.DefaultPin));

        Assert.IsTrue(Plan(pc, session));

        Assert.IsEmpty(pc.Token.StateFile.Calls.Functions);
        Assert.AreEqual("", session.GetProperty("TOKENPIN"));
        StringAssert.StartsWith(pc.LastResult, "EGT1003");
    }

    private static bool Plan(TestPC pc, RecordingSession session) => pc.Run(session, services => new PlanRegistration(services));
}
