using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Pkcs11;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class TokenReaderTests
{
    [TestMethod]
    [DataRow("C_GetTokenInfo")]
    [DataRow("C_FindObjects")]
    public void A_module_that_hangs_is_given_up(string function)
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = function, DelayMilliseconds = 3_000 });

        var failure = Assert.ThrowsExactly<OutcomeException>(
            () => pc.Reader(TimeSpan.FromMilliseconds(500)).Read(new TokenQuery(), ReadingOptions.Default));

        Assert.AreEqual(OutcomeNumber.TokenNotAnswering, failure.Outcome.Number);
        pc.WaitForCall("C_Finalize");
    }

    [TestMethod]
    public void A_PIN_attempt_that_was_given_up_is_not_made_later()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_OpenSession", DelayMilliseconds = 2_000 });
        var secret = new PinSecret(CitizenToken.DefaultPin);

        var failure = Assert.ThrowsExactly<OutcomeException>(() => pc.Reader(TimeSpan.FromMilliseconds(500))
            .VerifyPin(new TokenQuery(), _ => new PinAttempt(secret, PinMode.Guided)));

        Assert.AreEqual(OutcomeNumber.TokenNotAnswering, failure.Outcome.Number);
        pc.WaitForCall("C_Finalize");
        Assert.AreEqual(0, pc.CallsOf("C_Login"));

        // The attempt that was given up ends on a thread of its own, a moment after the module.
        Assert.IsTrue(Waiting.Until(() => secret.Bytes.All(static value => value == 0)), "the PIN is overwritten");
    }

    [TestMethod]
    public void A_token_that_takes_the_PIN_and_does_not_answer_may_have_counted_it()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", DelayMilliseconds = 2_000 });

        var failure = Assert.ThrowsExactly<OutcomeException>(() => pc.Reader(TimeSpan.FromMilliseconds(800))
            .VerifyPin(new TokenQuery(), _ => new PinAttempt(new PinSecret(CitizenToken.DefaultPin), PinMode.Guided)));

        Assert.AreEqual(OutcomeNumber.PinUnanswered, failure.Outcome.Number);
        pc.WaitForCall("C_Finalize");
    }

    [TestMethod]
    public void A_PIN_is_overwritten_even_when_no_token_is_there_to_take_it()
    {
        using var pc = new PluggedToken();
        pc.Token.Unplug();
        var secret = new PinSecret(CitizenToken.DefaultPin);

        using (var attempt = new PinAttempt(secret, PinMode.Guided))
        {
            Assert.ThrowsExactly<OutcomeException>(() => pc.Reader().VerifyPin(new TokenQuery(), _ => attempt));
        }

        CollectionAssert.AreEqual(new byte[secret.Bytes.Length], secret.Bytes);
    }

    [TestMethod]
    public void One_attempt_is_one_login_also_when_it_is_used_twice()
    {
        using var pc = new PluggedToken();
        using var attempt = new PinAttempt(new PinSecret(CitizenToken.DefaultPin), PinMode.Guided);
        pc.Reader().VerifyPin(new TokenQuery(), _ => attempt);

        Assert.ThrowsExactly<InvalidOperationException>(() => pc.Reader().VerifyPin(new TokenQuery(), _ => attempt));

        Assert.AreEqual(1, pc.CallsOf("C_Login"));
        Assert.AreEqual(EPass2003.MaximumRetries, pc.Token.RetriesLeft);
    }

    [TestMethod]
    public void A_PIN_is_overwritten_at_once_when_the_module_hangs_before_it_gets_it()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_OpenSession", DelayMilliseconds = 3_000 });
        var secret = new PinSecret(CitizenToken.DefaultPin);

        Assert.ThrowsExactly<OutcomeException>(() => pc.Reader(TimeSpan.FromMilliseconds(500))
            .VerifyPin(new TokenQuery(), _ => new PinAttempt(secret, PinMode.Guided)));

        Assert.IsTrue(secret.Bytes.All(static value => value == 0));
        pc.WaitForCall("C_Finalize");
        Assert.AreEqual(0, pc.CallsOf("C_Login"));
    }

    [TestMethod]
    public void A_wrong_PIN_is_told_also_when_the_module_hangs_afterwards()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_CloseSession", DelayMilliseconds = 3_000 });

        var failure = Assert.ThrowsExactly<OutcomeException>(() => pc.Reader(TimeSpan.FromMilliseconds(1_500))
            .VerifyPin(new TokenQuery(), static _ => new PinAttempt(new PinSecret("999999"), PinMode.Guided)));

        Assert.AreEqual(OutcomeNumber.PinIncorrect, failure.Outcome.Number);
        pc.WaitForCall("C_Finalize");
    }

    // Serial numbers may be empty, or another make's too.
    [TestMethod]
    public void A_PIN_goes_to_no_other_token_than_the_one_that_was_described()
    {
        using var pc = new PluggedToken();

        var failure = Assert.ThrowsExactly<OutcomeException>(() => pc.Reader().VerifyPin(new TokenQuery(), _ =>
        {
            pc.Token.Change(static token => (token.Manufacturer, token.Model) = ("Yubico", "YubiKey"));
            return new PinAttempt(new PinSecret(CitizenToken.DefaultPin), PinMode.Guided);
        }));

        Assert.AreEqual(0, pc.CallsOf("C_Login"), failure.Message);
    }

    [TestMethod]
    [DataRow("C_OpenSession", 0xE0u, DisplayName = "CKR_TOKEN_NOT_PRESENT")]
    [DataRow("C_FindObjectsInit", 0x32u, DisplayName = "CKR_DEVICE_REMOVED")]
    public void A_token_that_is_not_ready_yet_or_goes_again_is_waited_for(string function, uint answer)
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = function, OnCall = 1, ReturnValue = answer });
        Assert.AreEqual(OutcomeNumber.TokenRemoved, Assert.ThrowsExactly<OutcomeException>(() => pc.Reader().Read(new TokenQuery(), ReadingOptions.Default)).Outcome.Number);

        pc.Token.AddMisbehaviour(new Misbehaviour { Function = function, OnCall = 1, ReturnValue = answer });
        Assert.HasCount(3, pc.Reader().Read(new TokenQuery(Wait: TimeSpan.FromMinutes(1)), ReadingOptions.Default).Certificates.Certificates);
    }

    [TestMethod]
    public void Once_a_PIN_was_asked_for_nothing_is_done_again()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_OpenSession", OnCall = 1, ReturnValue = 0xE0 });
        using var attempt = new PinAttempt(new PinSecret(CitizenToken.DefaultPin), PinMode.Guided);

        var failure = Assert.ThrowsExactly<OutcomeException>(() => pc.Reader().VerifyPin(new TokenQuery(Wait: TimeSpan.FromMinutes(1)), _ => attempt));

        Assert.AreEqual(OutcomeNumber.TokenRemoved, failure.Outcome.Number);
        Assert.AreEqual(0, pc.CallsOf("C_Login"));
    }

    [TestMethod]
    public void A_survey_reads_the_tokens_that_are_meant_with_one_start_of_the_module()
    {
        using var pc = new PluggedToken();
        pc.PlugInTwin();
        pc.StateFile.Update(static state =>
        {
            var other = EPass2003.Slot(EPass2003.Blank("Other", "0123456789ABCDEF", "1234"));
            (other.Description, other.Token!.Model) = ("Windows Hello", "Virtual card");
            state.Slots.Add(other);
        });

        var survey = pc.Reader().Survey(new TokenQuery(), ReadingOptions.Default);

        var tokens = survey.Overview!.Tokens;
        CollectionAssert.AreEqual(
            new int?[] { 3, 0, null }, tokens.Select(token => survey.ContentsOf(token)?.Certificates.Certificates.Count).ToArray());
        Assert.IsTrue(tokens.All(token => survey.FailureOf(token) is null));
        Assert.AreEqual(1, pc.CallsOf("C_Initialize"));
    }

    [TestMethod]
    public void What_a_survey_found_until_the_token_hung_is_told()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_FindObjectsInit", DelayMilliseconds = 2_000 });

        var survey = pc.Reader(TimeSpan.FromMilliseconds(800)).Survey(new TokenQuery(), ReadingOptions.Default);

        var token = survey.Overview!.Tokens.Single();
        Assert.AreEqual(OutcomeNumber.TokenNotAnswering, survey.FailureOf(token)!.Number);
        pc.WaitForCall("C_Finalize");
        Assert.IsNull(survey.ContentsOf(token), "what comes later does not count");
    }

    [TestMethod]
    public void Slots_and_foreign_tokens_are_all_listed()
    {
        using var pc = new PluggedToken();
        pc.StateFile.Update(state =>
        {
            var other = EPass2003.Blank("Other", "0123456789ABCDEF", "1234");
            other.Model = "Windows Hello";
            state.Slots.Add(EPass2003.Slot(other));
        });

        var overview = pc.Reader().ListSlots();

        Assert.HasCount(3, overview.Readers);
        CollectionAssert.AreEqual(new[] { true, false }, overview.Tokens.Select(token => token.Profile is not null).ToList());
    }

    [TestMethod]
    public void Whether_a_key_is_on_the_token_shows_by_its_public_half_and_after_login_by_itself()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.Objects.RemoveAll(item =>
            item is PublicKeyObject { Label: CitizenToken.SigningLabel } or PrivateKeyObject { Label: CitizenToken.SigningLabel }));

        CollectionAssert.AreEquivalent(new[] { KeyPresence.Likely, KeyPresence.Absent }, Presence(pc, pin: null));
        CollectionAssert.AreEquivalent(new[] { KeyPresence.Present, KeyPresence.Absent }, Presence(pc, CitizenToken.DefaultPin));

        pc.Token.Change(token => token.Objects.RemoveAll(item => item is PublicKeyObject));
        CollectionAssert.AreEquivalent(new[] { KeyPresence.Unknown, KeyPresence.Unknown }, Presence(pc, pin: null));
    }

    private static List<KeyPresence> Presence(PluggedToken pc, string? pin)
    {
        Func<TokenDescription, PinAttempt>? attempt = pin is null ? null : _ => new PinAttempt(new PinSecret(pin), PinMode.Guided);
        var contents = pc.Reader()
            .Read(new TokenQuery(), ReadingOptions.Default with { WithKeys = true }, attempt);
        return [.. contents.Certificates.Certificates
            .Where(certificate => certificate.Kind == Core.Certificates.CertificateKind.EndEntity)
            .Select(certificate => TokenKeys.PresenceOf(contents.Keys!, certificate))];
    }
}
