using EGovToken.Core.Common;
using EGovToken.Core.Windows;
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

    // A user who went on without a token has never heard of REGISTERCERTIFICATES.
    private static string Sentence(IInstallSession session, TextCatalog texts, OutcomeNumber number) =>
        number == OutcomeNumber.RegistrationNotWanted && session.GetProperty(WizardProperties.WithoutToken).Length > 0
            ? texts.Get("ReadyNoToken")
            : OutcomeTexts.For(number, texts.Language);

    private string Judge(TextCatalog texts, ListRow certificate)
    {
        KeyProviderInfo? link = services.PC.Store.Find(UserStoreName.My, certificate.Value)?.Link;
        return texts.Get(link is null ? "DoneNotRegistered" : "DoneRegistered");
    }
}

/// <summary>
/// Shows the page for a run that was cancelled, and restores the outcome of the previous run: what that one had done is in place
/// again.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class ShowCancelled(InstallServices services) : IInstallAction
{
    private const string Dialog = "CancelledDialog";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        PreviousResult.Restore(session, services.LastResult);
        session.ShowDialog(Dialog);
    }
}

/// <summary>
/// Shows the page for a failure with what the execute phase left of its cause. The installer runs one thing only when it has
/// failed, and a dialog alone could not read anything before it shows.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class ShowFailure(InstallServices services) : IInstallAction
{
    private const string Dialog = "FailedDialog";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        var texts = WizardTexts.Of(session);
        var number = FindCause(session);
        var sentence = number == OutcomeNumber.Unexpected ? texts.Get("FailedUnknown") : OutcomeTexts.For(number, texts.Language);
        session.SetProperty(WizardProperties.OutcomeText, WizardTexts.Numbered(sentence, number));
        session.ShowDialog(Dialog);
    }

    private OutcomeNumber FindCause(IInstallSession session)
    {
        if (RunOutcome.ReadFailure(services) is { } number)
        {
            return number;
        }

        // The installer itself gave up and has undone everything: what the previous run had done is in place again.
        PreviousResult.Restore(session, services.LastResult);
        return OutcomeNumber.Unexpected;
    }
}

/// <summary>Stashes the outcome of an earlier run, so that the last page cannot take it for this one's.</summary>
/// <param name="services">The PC.</param>
public sealed class StashPreviousResult(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => PreviousResult.SetAside(session, services.LastResult);
}

/// <summary>The outcome of the previous run: stashed while this run makes its own, and not lost if it makes none.</summary>
internal static class PreviousResult
{
    // Distinguishes "there was none" from "it has not been stashed".
    private const string None = "none";

    /// <summary>Takes it out of the registry, so that the last page cannot take it for this run's.</summary>
    public static void SetAside(IInstallSession session, LastResult lastResult)
    {
        session.SetProperty(WizardProperties.PreviousResult, lastResult.Read() ?? None);
        lastResult.Forget();
    }

    /// <summary>Restores it over whatever this run has left; does nothing when it was never stashed.</summary>
    public static void Restore(IInstallSession session, LastResult lastResult)
    {
        switch (session.GetProperty(WizardProperties.PreviousResult))
        {
            case "":
                break;
            case None:
                lastResult.Forget();
                break;
            case var line:
                lastResult.Restore(line);
                break;
        }
    }
}

/// <summary>What the execute phase, which runs in a process of its own, left behind of its outcome.</summary>
internal static class RunOutcome
{
    /// <summary>What made the run fail; null when it left nothing, or only what had gone well before.</summary>
    public static OutcomeNumber? ReadFailure(InstallServices services) => Read(services) is { } number && !IsSuccess(number) ? number : null;

    /// <summary>The number of the newest outcome; null when nothing was left, or something that this version does not know.</summary>
    public static OutcomeNumber? Read(InstallServices services)
    {
        var digits = (services.LastResult.Read() ?? "").Split(':')[0].Replace("EGT", "");

        // A number without a name parses as well, and then stands for itself.
        return Enum.TryParse<OutcomeNumber>(digits, out var number) && number.ToString() != digits ? number : null;
    }

    private static bool IsSuccess(OutcomeNumber number) =>
        number is OutcomeNumber.Registered or OutcomeNumber.RegisteredInPart or OutcomeNumber.RegistrationNotWanted;
}

/// <summary>Opens the installer's log.</summary>
/// <param name="services">The PC.</param>
public sealed class OpenLog(InstallServices services) : IInstallAction
{
    // Set by the installer when it writes a log.
    private const string LogFile = "MsiLogFileLocation";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (session.GetProperty(LogFile) is { Length: > 0 } file)
        {
            services.OpenText(file);
        }
    }
}
