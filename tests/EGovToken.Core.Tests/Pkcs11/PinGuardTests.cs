using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

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
        try
        {
            new TokenReader(pc.Module, TokenReader.DefaultLimit).VerifyPin(new TokenQuery(), new PinAttempt(new PinSecret(text), mode));
            return null;
        }
        catch (OutcomeException e)
        {
            return e.Outcome.Number;
        }
    }
}
