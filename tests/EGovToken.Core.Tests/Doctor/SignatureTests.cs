using EGovToken.Core.Doctor;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>A signature through the key link: what the provider says of it, and when it is not asked for one.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class SignatureTests
{
    private static readonly SignatureConsent NoRisk = new(AcceptCountLow: false, FinalTry: false);
    private static readonly SignatureTrial Pkcs1 = new(SignatureScheme.Pkcs1, SignatureResult.Right);

    [TestMethod]
    public void Unless_it_is_asked_for_nothing_is_signed_and_nothing_said_of_it()
    {
        var signer = new PlayedSigner(Pkcs1);
        using var pc = new HealthyPC { Signer = signer };

        var diagnosis = pc.Diagnose();

        DiagnosisAssert.IsGood(diagnosis);
        Assert.IsFalse(diagnosis.Findings.Any(static finding => finding.Link == ChainLink.Signature));
        Assert.IsEmpty(signer.Thumbprints);
    }

    [TestMethod]
    public void Both_ways_are_right()
    {
        var signer = new PlayedSigner(Pkcs1, new SignatureTrial(SignatureScheme.Pss, SignatureResult.Right));
        using var pc = new HealthyPC { Signer = signer };

        DiagnosisAssert.IsGood(Diagnose(pc));

        Assert.HasCount(1, signer.Thumbprints, "one signature may be one PIN");
        CollectionAssert.Contains(pc.Store.ThumbprintsIn(UserStoreName.My).ToList(), signer.Thumbprints[0]);
    }

    [TestMethod]
    [DataRow(SignatureResult.NotSupported, "signature.noPss")]
    [DataRow(SignatureResult.Failed, "signature.pssFailed")]
    [DataRow(SignatureResult.OtherKey, "signature.pssWrong")]
    [DataRow(SignatureResult.Cancelled, "signature.pssUnknown")]
    [DataRow(SignatureResult.NoToken, "signature.pssUnanswered")]
    [DataRow(SignatureResult.Unanswered, "signature.pssUnanswered")]
    public void Without_the_way_of_TLS_1_3_it_works_but(SignatureResult pss, string key)
    {
        using var pc = new HealthyPC { Signer = new PlayedSigner(Pkcs1, new SignatureTrial(SignatureScheme.Pss, pss, "said the provider")) };

        DiagnosisAssert.IsWarned(ChainLink.Signature, key, Diagnose(pc));
    }

    [TestMethod]
    [DataRow(SignatureResult.WrongPin, "signature.wrongPin")]
    [DataRow(SignatureResult.PinBlocked, "signature.pinBlocked")]
    [DataRow(SignatureResult.NoToken, "signature.noToken")]
    [DataRow(SignatureResult.OtherKey, "signature.otherKey")]
    [DataRow(SignatureResult.NotSupported, "signature.failed")]
    [DataRow(SignatureResult.Failed, "signature.failed")]
    public void A_signature_that_is_not_made_or_not_right_breaks_the_chain(SignatureResult result, string key)
    {
        using var pc = new HealthyPC { Signer = new PlayedSigner(Pkcs1 with { Result = result, Why = "said the provider" }) };

        DiagnosisAssert.IsBroken(ChainLink.Signature, key, Diagnose(pc));
    }

    /// <summary>A provider may ask for the PIN each time.</summary>
    [TestMethod]
    [DataRow(SignatureResult.WrongPin, "signature.wrongPin")]
    [DataRow(SignatureResult.PinBlocked, "signature.pinBlocked")]
    public void A_wrong_PIN_for_the_second_way_is_told_as_one(SignatureResult pss, string key)
    {
        using var pc = new HealthyPC { Signer = new PlayedSigner(Pkcs1, new SignatureTrial(SignatureScheme.Pss, pss)) };

        DiagnosisAssert.IsBroken(ChainLink.Signature, key, Diagnose(pc));
    }

    [TestMethod]
    [DataRow(SignatureResult.Cancelled, "signature.cancelled")]
    [DataRow(SignatureResult.NotTried, "signature.notTried")]
    [DataRow(SignatureResult.Unanswered, "signature.unanswered")]
    public void Where_no_signature_was_made_nothing_is_known(SignatureResult result, string key)
    {
        using var pc = new HealthyPC { Signer = new PlayedSigner(Pkcs1 with { Result = result, Why = "said the provider" }) };

        DiagnosisAssert.IsWarned(ChainLink.Signature, key, Diagnose(pc));
    }

    /// <summary>Modules that never set the flags would have the PIN asked for until it is blocked.</summary>
    [TestMethod]
    [DataRow(SignatureResult.WrongPin, null)]
    [DataRow(SignatureResult.Failed, null)]
    [DataRow(SignatureResult.NoToken, null)]
    [DataRow(SignatureResult.Unanswered, null)]
    [DataRow(SignatureResult.Right, SignatureResult.WrongPin)]
    [DataRow(SignatureResult.Right, SignatureResult.NoToken)]
    [DataRow(SignatureResult.Right, SignatureResult.Failed)]
    [DataRow(SignatureResult.Right, SignatureResult.Unanswered)]
    public void What_may_have_cost_a_try_is_remembered_where_the_token_does_not_tell(SignatureResult first, SignatureResult? pss)
    {
        using var pc = new HealthyPC { Signer = new PlayedSigner(Trials(first, pss)) };
        pc.Plugged.Token.Change(static token => token.ReportsPinFlags = false);
        Diagnose(pc);

        var again = new PlayedSigner(Pkcs1);
        pc.Signer = again;
        AssertCountLow(pc);
        Assert.IsEmpty(again.Thumbprints);

        pc.Diagnose(static request => request with { Signature = new SignatureConsent(AcceptCountLow: true, FinalTry: false) });
        Assert.HasCount(1, again.Thumbprints);
        DiagnosisAssert.IsGood(pc.Diagnose());
    }

    [TestMethod]
    [DataRow(SignatureResult.Cancelled, null, false)]
    [DataRow(SignatureResult.NotTried, null, false)]
    [DataRow(SignatureResult.NotSupported, null, false)]
    [DataRow(SignatureResult.OtherKey, null, false)]
    [DataRow(SignatureResult.Right, null, true)]
    [DataRow(SignatureResult.Right, SignatureResult.NotSupported, true)]
    [DataRow(SignatureResult.Right, SignatureResult.Cancelled, true)]
    public void What_cost_none_is_not_remembered_and_a_right_PIN_clears_what_was(SignatureResult first, SignatureResult? pss, bool clears)
    {
        using var pc = new HealthyPC { Signer = new PlayedSigner(Trials(first, pss)) };
        pc.Plugged.Token.Change(static token => token.ReportsPinFlags = false);
        Diagnose(pc);
        DiagnosisAssert.IsGood(pc.Diagnose());

        var played = pc.Signer;
        pc.Signer = new PlayedSigner(Pkcs1 with { Result = SignatureResult.WrongPin });
        Diagnose(pc);
        pc.Signer = played;
        pc.Diagnose(static request => request with { Signature = new SignatureConsent(AcceptCountLow: true, FinalTry: false) });
        Assert.AreEqual(clears ? PinState.Ready : PinState.CountLow, pc.Diagnose().Token!.PinState);
    }

    /// <summary>A right PIN at the portal clears them, and the product does not see that PIN.</summary>
    [TestMethod]
    [DataRow(SignatureResult.WrongPin)]
    [DataRow(SignatureResult.Failed)]
    public void What_the_tokens_flags_tell_of_is_not_remembered(SignatureResult result)
    {
        using var pc = new HealthyPC();
        var allTries = 0;
        pc.Signer = new PlayedSigner(Pkcs1 with { Result = result })
        {
            Meanwhile = () => pc.Plugged.Token.Change(token => token.RetriesLeft = (allTries = token.RetriesLeft) - 1),
        };
        Diagnose(pc);
        Assert.AreEqual(PinState.CountLow, pc.Diagnose().Token!.PinState);

        pc.Plugged.Token.Change(token => token.RetriesLeft = allTries);

        DiagnosisAssert.IsGood(pc.Diagnose());
    }

    [TestMethod]
    public void What_breaks_off_may_have_cost_a_try()
    {
        using var pc = new HealthyPC { Signer = new PlayedSigner { Meanwhile = static () => throw new InvalidOperationException("of the test") } };
        DiagnosisAssert.IsWarned(ChainLink.Signature, "unexpected", Diagnose(pc));

        AssertCountLow(pc);
    }

    [TestMethod]
    [DataRow(1, false, false, false)]
    [DataRow(1, true, false, false)]
    [DataRow(1, false, true, true)]
    [DataRow(3, false, false, false)]
    [DataRow(3, true, false, true)]
    [DataRow(3, false, true, true)]
    public void A_token_with_few_tries_left_is_left_alone_without_the_users_word(int left, bool acceptCountLow, bool finalTry, bool isSigned)
    {
        var signer = new PlayedSigner(Pkcs1, new SignatureTrial(SignatureScheme.Pss, SignatureResult.Right));
        using var pc = new HealthyPC { Signer = signer };
        pc.Plugged.Token.Change(state => state.RetriesLeft = left);

        var diagnosis = pc.Diagnose(request => request with { Signature = new SignatureConsent(acceptCountLow, finalTry) });

        Assert.HasCount(isSigned ? 1 : 0, signer.Thumbprints);
        var finding = diagnosis.Findings.Single(static each => each.Link == ChainLink.Signature).Finding;
        Assert.AreEqual(isSigned ? "signature.ok" : left == 1 ? "signature.finalTry" : "signature.countLow", finding.Key);
        Assert.AreEqual(isSigned ? LinkState.Ok : LinkState.Warning, finding.State);
    }

    [TestMethod]
    public void A_token_that_is_blocked_and_a_link_that_is_broken_come_first()
    {
        var signer = new PlayedSigner(Pkcs1);
        using var pc = new HealthyPC { Signer = signer };
        pc.Store.KeysAnswer = false;
        DiagnosisAssert.IsBroken(ChainLink.KeyLink, "keyLink.unusable", Diagnose(pc));

        pc.Store.KeysAnswer = true;
        pc.Plugged.Token.Change(static state => state.RetriesLeft = 0);
        DiagnosisAssert.IsBroken(ChainLink.Pin, "pin.locked", Diagnose(pc));

        Assert.IsEmpty(signer.Thumbprints);
    }

    [TestMethod]
    public void Ctrl_C_ends_the_diagnosis()
    {
        using var cancellation = new CancellationTokenSource();
        using var pc = new HealthyPC { Signer = new PlayedSigner(Pkcs1) { Meanwhile = cancellation.Cancel } };

        Assert.ThrowsExactly<OperationCanceledException>(() => pc.Diagnose(request => request with { Signature = NoRisk, Cancellation = cancellation.Token }));
        AssertCountLow(pc);
    }

    [TestMethod]
    public void Ctrl_C_before_the_provider_is_asked_costs_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        var signer = new PlayedSigner(Pkcs1);
        using var pc = new HealthyPC { Signer = signer };
        cancellation.Cancel();

        Assert.ThrowsExactly<OperationCanceledException>(() => pc.Diagnose(request => request with { Signature = NoRisk, Cancellation = cancellation.Token }));

        Assert.IsEmpty(signer.Thumbprints);
        DiagnosisAssert.IsGood(pc.Diagnose());
    }

    private static SignatureTrial[] Trials(SignatureResult first, SignatureResult? pss) =>
        [.. new SignatureTrial?[] { Pkcs1 with { Result = first }, pss is { } result ? new SignatureTrial(SignatureScheme.Pss, result) : null }.OfType<SignatureTrial>()];

    private static void AssertCountLow(HealthyPC pc) =>
        Assert.AreEqual("signature.countLow", Diagnose(pc).Findings.Single(static each => each.Link == ChainLink.Signature).Finding.Key);

    private static DiagnosisResult Diagnose(HealthyPC pc) => pc.Diagnose(static request => request with { Signature = NoRisk });
}
