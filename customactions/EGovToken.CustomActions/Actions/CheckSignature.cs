using EGovToken.Core.Common;
using EGovToken.Core.Doctor;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Signs with a registered certificate as a login does, and tells the page what came of it. The provider may ask for the PIN, which is a
/// try: a token that has counted a wrong one is left alone.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class CheckSignature(InstallServices services) : IInstallAction
{
    // The wizard has no switch for it: whoever is sure of the PIN logs in to the portal.
    private static readonly SignatureConsent NoRisk = new(AcceptCountLow: false, FinalTry: false);

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        // The page has set what is shown if this does not come to its end.
        var texts = WizardTexts.Of(session);
        try
        {
            var judged = Judge(session);
            session.Log($"{nameof(CheckSignature)}: {judged.Finding.State} {judged.Finding.Key}");
            Show(session, texts.Get(TitleOf(judged)), Explain(judged.Finding, texts));
        }
        catch (OutcomeException e)
        {
            session.Log($"{nameof(CheckSignature)}: {e.Outcome}");
            Show(session, texts.Get("SignatureNotMadeTitle"), WizardTexts.Numbered(OutcomeTexts.For(e.Outcome.Number, texts.Language), e.Outcome.Number));
        }
    }

    private LinkFinding Judge(IInstallSession session)
    {
        var settings = services.SettingsOf(session).Read();
        return ChainDiagnosis.Judge(ChainLink.Signature, services.Diagnosed(services.PC), new DiagnosisRequest
        {
            Module = settings.Pkcs11Module,
            TokenSerial = WizardToken.Query(session).Serial ?? settings.TokenSerial,
            TokenModels = settings.TokenModels,
            Portal = settings.PortalUrl,
            Offline = true,
            Signature = NoRisk,
        });
    }

    private static void Show(IInstallSession session, string title, string text)
    {
        session.SetProperty(WizardProperties.SignatureOutcomeTitle, title);
        session.SetProperty(WizardProperties.SignatureOutcomeText, text);
    }

    private static string TitleOf(LinkFinding judged) => judged switch
    {
        { Finding.Key: "signature.ok" or "signature.noPss" or "signature.pssFailed" or "signature.pssWrong" or "signature.pssUnknown" or "signature.pssUnanswered" } => "SignatureRightTitle",
        { Link: ChainLink.Signature, Finding.State: LinkState.Broken } => "SignatureFailedTitle",
        _ => "SignatureNotMadeTitle",
    };

    /// <summary>What was found, and what to do about it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="texts">The wizard's texts.</param>
    internal static string Explain(Finding finding, TextCatalog texts)
    {
        var diagnosis = new DiagnosisTexts(texts.Language);

        // What a command does, or a switch of it, the citizen at the wizard does otherwise.
        var remedy = finding.Key switch
        {
            "signature.countLow" => texts.Get("SignatureWhenSure"),
            "signature.unanswered" or "signature.pssUnanswered" => texts.Get("SignatureTrySpent"),
            "signature.finalTry" => texts.Get("SignatureFinalTry"),
            "signature.cancelled" => texts.Get("SignatureAgain"),
            "token.several" => texts.Get("SignatureOneToken"),
            "token.serial" => texts.Get("SignatureSameToken"),
            "signature.otherKey" => texts.Get("SignatureOtherKey"),
            "signature.notTried" => texts.Get("SignatureRepair"),
            "unexpected" => texts.Get("SignatureUnknown"),
            var key when key.StartsWith("keyLink.", StringComparison.Ordinal) => texts.Get("SignatureRepair"),
            _ => diagnosis.RemedyOf(finding),
        };
        return string.Join(" ", new[] { diagnosis.CauseOf(finding), remedy }.OfType<string>());
    }
}
