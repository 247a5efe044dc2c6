using EGovToken.Core.Modules;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Pins;
using EGovToken.Core.Tokens;
using EGovToken.Testing.TestDoubles;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Pins;

[TestClass]
public class PinGuardTests
{
    private const string WrongPin = "999999";
    private const int All = EPass2003.MaximumRetries;

    /// <summary>State of the token × who asks: whether the token is asked at all.</summary>
    [TestMethod]
    [DataRow(All, PinMode.Silent, null)]
    [DataRow(All, PinMode.Guided, null)]
    [DataRow(All, PinMode.GuidedFinalTryConfirmed, null)]
    [DataRow(All - 1, PinMode.Silent, OutcomeNumber.PinCountLow)]
    [DataRow(All - 1, PinMode.Guided, null)]
    [DataRow(All - 1, PinMode.GuidedFinalTryConfirmed, null)]
    [DataRow(1, PinMode.Silent, OutcomeNumber.PinFinalTry)]
    [DataRow(1, PinMode.Guided, OutcomeNumber.PinFinalTry)]
    [DataRow(1, PinMode.GuidedFinalTryConfirmed, null)]
    [DataRow(0, PinMode.Silent, OutcomeNumber.PinLocked)]
    [DataRow(0, PinMode.Guided, OutcomeNumber.PinLocked)]
    [DataRow(0, PinMode.GuidedFinalTryConfirmed, OutcomeNumber.PinLocked)]
    public void The_token_is_asked_only_when_its_state_and_the_asker_allow_it(int retries, PinMode mode, OutcomeNumber? refusal)
    {
        using var pc = new PluggedToken();
        pc.Token.SetRetries(retries);

        Assert.AreEqual(refusal, Login(pc, CitizenToken.DefaultPin, mode));
        Assert.AreEqual(refusal is null ? 1 : 0, pc.CallsOf("C_Login"));
    }

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

    /// <summary>Every return value of C_Login has its own outcome, and none leads to a second call.</summary>
    [TestMethod]
    [DataRow(0xA4u, OutcomeNumber.PinLocked, DisplayName = "CKR_PIN_LOCKED")]
    [DataRow(0xA2u, OutcomeNumber.PinLengthRange, DisplayName = "CKR_PIN_LEN_RANGE")]
    [DataRow(0xA1u, OutcomeNumber.PinLengthRange, DisplayName = "CKR_PIN_INVALID")]
    [DataRow(0xA3u, OutcomeNumber.PinExpired, DisplayName = "CKR_PIN_EXPIRED")]
    [DataRow(0xE0u, OutcomeNumber.TokenRemoved, DisplayName = "CKR_TOKEN_NOT_PRESENT")]
    [DataRow(0x32u, OutcomeNumber.TokenRemoved, DisplayName = "CKR_DEVICE_REMOVED")]
    [DataRow(0x05u, OutcomeNumber.PinTryLater, DisplayName = "CKR_GENERAL_ERROR")]
    [DataRow(0x06u, OutcomeNumber.PinTryLater, DisplayName = "CKR_FUNCTION_FAILED")]
    [DataRow(0x30u, OutcomeNumber.TokenError, DisplayName = "CKR_DEVICE_ERROR")]
    [DataRow(0x100u, null, DisplayName = "CKR_USER_ALREADY_LOGGED_IN")]
    public void Each_return_value_has_its_own_outcome(uint returned, OutcomeNumber? outcome)
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", ReturnValue = returned });

        Assert.AreEqual(outcome, Login(pc, CitizenToken.DefaultPin, PinMode.Guided));
        Assert.AreEqual(1, pc.CallsOf("C_Login"));
        Assert.AreEqual(All, pc.Token.RetriesLeft);
    }

    [TestMethod]
    public void A_module_that_reports_no_flags_still_says_when_the_PIN_is_locked()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.ReportsPinFlags = false);
        pc.Token.Lock();

        Assert.AreEqual(OutcomeNumber.PinLocked, Login(pc, CitizenToken.DefaultPin, PinMode.Silent));
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
        using var module = TokenModule.Open(pc.Module);
        var slot = new TokenFinder(module).Find(null, TimeSpan.Zero);
        using var session = slot.OpenSession();
        using var pin = new PinSecret(text);
        try
        {
            PinGuard.Login(session, slot.Token, pin, mode);
            return null;
        }
        catch (OutcomeException e)
        {
            return e.Outcome.Number;
        }
    }
}
