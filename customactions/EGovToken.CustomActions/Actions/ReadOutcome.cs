using EGovToken.Core.KeyLinks;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Stores;
using EGovToken.Core.Texts;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>Tells the last page what the execute phase has come to: its outcome, and what the store now says of each certificate.</summary>
/// <param name="services">The PC.</param>
public sealed class ReadOutcome(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        var texts = WizardTexts.Of(session);
        var number = RunOutcome.Read(services);
        session.SetProperty(WizardProperties.OutcomeTitle, texts.Get(IsUnregistered(number) ? "DoneUnregisteredTitle" : "DoneTitle"));
        session.SetProperty(WizardProperties.OutcomeText, number is { } known
            ? WizardTexts.Numbered(Sentence(session, texts, known), known)
            : texts.Get("DoneRemoved"));
        session.SetProperty(
            WizardProperties.CertificatesUsable, number is { } outcome && HasRegistered(outcome) ? "1" : "");
        session.FillList(
            WizardProperties.OutcomeList,
            number is null ? [] : [.. ListedCertificates.Read(session).SelectMany(row => new[] { row, new ListRow($"{row.Value}-fate", Judge(texts, row)) })]);
    }

    private static bool HasRegistered(OutcomeNumber number) => number is OutcomeNumber.Registered or OutcomeNumber.RegisteredInPart;

    // After a removal there is nothing that could have been registered.
    private static bool IsUnregistered(OutcomeNumber? number) =>
        number is { } outcome && !HasRegistered(outcome) && outcome != OutcomeNumber.RegistrationNotWanted;

    // Who went on without a token knows of no REGISTERCERTIFICATES.
    private static string Sentence(IInstallSession session, TextCatalog texts, OutcomeNumber number) =>
        number == OutcomeNumber.RegistrationNotWanted && session.GetProperty(WizardProperties.WithoutToken).Length > 0
            ? texts.Get("ReadyNoToken")
            : OutcomeTexts.For(number, texts.Language);

    private string Judge(TextCatalog texts, ListRow certificate)
    {
        KeyLink? link = services.PC.Store.Find(UserStoreName.My, certificate.Value)?.Link;
        return texts.Get(link is null ? "DoneNotRegistered" : "DoneRegistered");
    }
}
