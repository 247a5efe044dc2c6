using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Pkcs11;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class PinGuardTests
{
    private const string WrongPin = "999999";
    private const int All = EPass2003.MaximumRetries;

    [TestMethod]
    public void A_wrong_PIN_costs_exactly_one_try()
    {
        using var pc = new PluggedToken();

        Assert.AreEqual(OutcomeNumber.PinIncorrect, Login(pc, WrongPin, PinMode.Silent));
        Assert.AreEqual(All - 1, pc.Token.RetriesLeft);
        Assert.AreEqual(1, pc.CallsOf("C_Login"));
    }

    [TestMethod]
    [DataRow("123")]
    [DataRow("12345678901234567")]
    [DataRow("ƏƏƏƏƏƏƏƏƏ", DisplayName = "nine letters of two bytes each")]
    public void A_PIN_of_impossible_length_is_never_sent(string pin)
    {
        using var pc = new PluggedToken();

        Assert.AreEqual(OutcomeNumber.PinLengthRange, Login(pc, pin, PinMode.Guided));
        Assert.AreEqual(0, pc.CallsOf("C_Login"));
        Assert.AreEqual(All, pc.Token.RetriesLeft);
    }

    [TestMethod]
    public void Limits_that_a_module_leaves_out_keep_no_PIN_but_an_empty_one_from_being_tried()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => (token.MinimumPinLength, token.MaximumPinLength) = (0, 0));

        Assert.AreEqual(OutcomeNumber.PinLengthRange, Login(pc, "", PinMode.Guided));
        Assert.AreEqual(0, pc.CallsOf("C_Login"));
        Login(pc, CitizenToken.DefaultPin, PinMode.Guided);
        Assert.AreEqual(1, pc.CallsOf("C_Login"));
    }

    [TestMethod]
    public void A_module_that_reports_no_flags_still_says_when_the_PIN_is_locked()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.ReportsPinFlags = false);
        pc.Token.Lock();

        Assert.AreEqual(OutcomeNumber.PinBlockedNow, Login(pc, CitizenToken.DefaultPin, PinMode.Silent));
    }

    [TestMethod]
    public void A_token_with_a_PIN_pad_gets_no_PIN()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.PinPadEntry = token.Pin);

        Assert.IsNull(Login(pc, "", PinMode.Guided));
        Assert.AreEqual(All, pc.Token.RetriesLeft);
    }

    [TestMethod]
    public void A_token_with_a_PIN_pad_is_not_asked_by_a_script_that_has_a_PIN()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => (token.PinPadEntry, token.ReportsPinFlags) = (token.Pin, false));

        Assert.AreEqual(OutcomeNumber.PinEntryCancelled, Login(pc, CitizenToken.DefaultPin, PinMode.Silent));
        Assert.AreEqual(0, pc.CallsOf("C_Login"));
        Assert.AreEqual(PinState.Ready, pc.Reader().Describe(new TokenQuery()).PinState, "nothing is remembered");
    }

    [TestMethod]
    public void That_nothing_was_typed_on_the_PIN_pad_is_believed_of_a_token_that_has_one()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.PinPadEntry = token.Pin);
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", ReturnValue = 0x50 });

        Assert.AreEqual(OutcomeNumber.PinEntryCancelled, Login(pc, "", PinMode.Guided));
    }

    [TestMethod]
    public void A_token_that_its_issuer_has_not_finished_gets_no_PIN()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.IsInitialized = false);

        Assert.AreEqual(OutcomeNumber.PinNotSet, Login(pc, CitizenToken.DefaultPin, PinMode.Guided));
        Assert.AreEqual(0, pc.CallsOf("C_Login"));
    }

    // Modules that never set flags: of a wrong PIN only this product itself knows.
    [TestMethod]
    public void Of_a_module_without_flags_a_wrong_PIN_is_remembered_until_a_right_one()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.ReportsPinFlags = false);
        Assert.AreEqual(PinState.Ready, pc.Reader().Describe(new TokenQuery()).PinState);

        Assert.AreEqual(OutcomeNumber.PinIncorrect, Login(pc, WrongPin, PinMode.Silent));

        Assert.AreEqual(PinState.CountLow, pc.Reader().Describe(new TokenQuery()).PinState);
        Assert.AreEqual(PinState.CountLow, pc.Reader().ListSlots().Tokens.Single().Description.PinState);
        Assert.AreEqual(OutcomeNumber.PinCountLow, Login(pc, WrongPin, PinMode.Silent));
        Assert.AreEqual(1, pc.CallsOf("C_Login"));
        Assert.AreEqual(All - 1, pc.Token.RetriesLeft);
        Assert.IsNull(Login(pc, CitizenToken.DefaultPin, PinMode.Guided));
        Assert.AreEqual(PinState.Ready, pc.Reader().Describe(new TokenQuery()).PinState);
    }

    [TestMethod]
    [DataRow(0x05u, false, true, DisplayName = "general error")]
    [DataRow(0xA0u, true, true, DisplayName = "wrong, then gone")]
    [DataRow(0xA1u, false, false, DisplayName = "characters that the token does not take")]
    [DataRow(0xA3u, false, false, DisplayName = "expired")]
    public void What_may_have_cost_a_try_is_remembered_and_nothing_else(uint answer, bool removed, bool remembered)
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", ReturnValue = answer, RemoveToken = removed });

        Login(pc, CitizenToken.DefaultPin, PinMode.Guided);

        pc.Token.Plug();
        Assert.AreEqual(remembered ? PinState.CountLow : PinState.Ready, pc.Reader().Describe(new TokenQuery()).PinState);
    }

    [TestMethod]
    public void What_the_flags_tell_is_not_remembered_beside_them()
    {
        using var pc = new PluggedToken();
        Login(pc, WrongPin, PinMode.Silent);
        pc.Token.SetRetries(All);

        Assert.AreEqual(PinState.Ready, pc.Reader().Describe(new TokenQuery()).PinState, "right PIN elsewhere");
    }

    [TestMethod]
    public void Without_a_registry_files_remember_and_a_folder_that_cannot_be_written_does_not_matter()
    {
        using var folder = new TemporaryFolder();
        using var pc = new PluggedToken();
        var token = pc.Reader().Describe(new TokenQuery());
        var memory = new FilePinMemory(folder.PathOf("WrongPins"));

        Assert.IsFalse(memory.Remembers(token));
        memory.Remember(token);
        Assert.IsTrue(new FilePinMemory(folder.PathOf("WrongPins")).Remembers(token));
        Assert.IsFalse(memory.Remembers(token with { Serial = "0123456789ABCDEF" }));
        memory.Forget(token);
        Assert.IsFalse(memory.Remembers(token));

        File.WriteAllText(folder.PathOf("file"), "");
        var unwritable = new FilePinMemory(folder.PathOf("file"));
        unwritable.Remember(token);
        Assert.IsFalse(unwritable.Remembers(token));
    }

    [TestMethod]
    public void The_PINs_bytes_are_zero_after_use()
    {
        byte[] bytes;
        using (var pin = new PinSecret("Ə1234"))
        {
            bytes = pin.Bytes;
            CollectionAssert.AreEqual(new byte[] { 0xC6, 0x8F, 0x31, 0x32, 0x33, 0x34 }, bytes);
        }

        CollectionAssert.AreEqual(new byte[6], bytes);
    }

    private static OutcomeNumber? Login(PluggedToken pc, string text, PinMode mode)
    {
        try
        {
            pc.Reader().VerifyPin(new TokenQuery(), _ => new PinAttempt(new PinSecret(text), mode));
            return null;
        }
        catch (OutcomeException e)
        {
            return e.Outcome.Number;
        }
    }
}
