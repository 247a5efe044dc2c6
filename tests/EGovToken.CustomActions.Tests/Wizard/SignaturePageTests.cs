using EGovToken.Core.Doctor;
using EGovToken.Core.Windows;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Wizard;
using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Wizard;

/// <summary>What the wizard says of a signature, and when it makes none.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class SignaturePageTests
{
    private static readonly SignatureTrial Right = new(SignatureScheme.Pkcs1, SignatureResult.Right);

    [TestMethod]
    [DataRow(SignatureResult.Right, "The signature is right", "PKCS#1, PSS")]
    [DataRow(SignatureResult.NotSupported, "The signature is right", "TLS 1.3")]
    [DataRow(SignatureResult.OtherKey, "The signature is right", "(PSS) is not right")]
    [DataRow(SignatureResult.Cancelled, "The signature is right", "is not known")]
    [DataRow(SignatureResult.Unanswered, "The signature is right", "a try may have been spent")]
    public void A_right_signature_is_called_right_and_what_PSS_came_to_is_told(SignatureResult pss, string title, string said)
    {
        using var pc = Registered();

        var page = Check(pc, new PlayedSigner(Right, new SignatureTrial(SignatureScheme.Pss, pss)));

        Assert.AreEqual(title, page.GetProperty(WizardProperties.SignatureOutcomeTitle));
        StringAssert.Contains(page.GetProperty(WizardProperties.SignatureOutcomeText), said);
    }

    [TestMethod]
    [DataRow(SignatureResult.WrongPin, "The signature failed", "Make sure of the PIN")]
    [DataRow(SignatureResult.PinBlocked, "The signature failed", "unblock")]
    [DataRow(SignatureResult.NoToken, "The signature failed", "Plug the token in")]
    [DataRow(SignatureResult.OtherKey, "The signature failed", "do not belong together")]
    [DataRow(SignatureResult.Failed, "The signature failed", "said the provider")]
    [DataRow(SignatureResult.Cancelled, "No signature was made", "Repeat the test")]
    [DataRow(SignatureResult.NotTried, "No signature was made", "said the provider")]
    [DataRow(SignatureResult.Unanswered, "No signature was made", "a try may have been spent")]
    public void One_that_was_not_made_or_is_not_right_is_told_with_what_to_do(SignatureResult result, string title, string said)
    {
        using var pc = Registered();

        var page = Check(pc, new PlayedSigner(Right with { Result = result, Why = "said the provider" }));

        Assert.AreEqual(title, page.GetProperty(WizardProperties.SignatureOutcomeTitle));
        StringAssert.Contains(page.GetProperty(WizardProperties.SignatureOutcomeText), said);
        Assert.DoesNotContain("egovtoken doctor", page.GetProperty(WizardProperties.SignatureOutcomeText));
    }

    [TestMethod]
    public void After_a_wrong_PIN_the_token_is_left_alone()
    {
        using var pc = Registered();
        var signer = new PlayedSigner(Right with { Result = SignatureResult.WrongPin });
        Check(pc, signer);

        var page = Check(pc, signer);

        Assert.HasCount(1, signer.Thumbprints);
        Assert.AreEqual("No signature was made", page.GetProperty(WizardProperties.SignatureOutcomeTitle));
        StringAssert.Contains(page.GetProperty(WizardProperties.SignatureOutcomeText), "log in to the portal");
    }

    [TestMethod]
    public void A_token_that_was_pulled_out_is_named_and_nothing_is_signed()
    {
        using var pc = Registered();
        pc.Token.Token.Unplug();
        var signer = new PlayedSigner(Right);

        var page = Check(pc, signer);

        Assert.IsEmpty(signer.Thumbprints);
        Assert.AreEqual("No signature was made", page.GetProperty(WizardProperties.SignatureOutcomeTitle));
        StringAssert.Contains(page.GetProperty(WizardProperties.SignatureOutcomeText), "Plug the token in");
    }

    [TestMethod]
    public void A_check_that_breaks_off_does_not_leave_the_result_of_one_before()
    {
        using var pc = Registered();
        var session = new RecordingSession((WizardProperties.SignatureOutcomeTitle, "The signature is right"), ("WAITFORTOKEN", "soon"));

        Check(pc, new PlayedSigner(Right), session);

        Assert.AreEqual("No signature was made", session.GetProperty(WizardProperties.SignatureOutcomeTitle));
        StringAssert.EndsWith(session.GetProperty(WizardProperties.SignatureOutcomeText), "(EGT3001)");
    }

    private static TestPC Registered()
    {
        var pc = new TestPC();
        var session = new RecordingSession();
        Assert.IsTrue(pc.Run(session, services => new PlanRegistration(services)));
        Assert.IsTrue(pc.Run(session.Deferred("RegisterCertificates"), services => new RegisterCertificates(services)));
        return pc;
    }

    private static RecordingSession Check(TestPC pc, IKeySigner signer, RecordingSession? session = null)
    {
        session ??= new RecordingSession();
        Assert.IsTrue(pc.Run(session, services => new CheckSignature(services with
        {
            PC = services.PC with { Signer = signer },
            Diagnosed = static machine => new DiagnosedPC(machine, new PlayedService(ServiceState.Usable), new NoPortal(), static () => DateTime.UtcNow),
        })));
        return session;
    }

    private sealed class NoPortal : IPortalVisitor
    {
        public PortalVisit Visit(Uri portal) => throw new InvalidOperationException("A signature needs no network.");
    }
}
