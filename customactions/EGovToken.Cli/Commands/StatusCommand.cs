using System.CommandLine;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;

namespace EGovToken.Cli.Commands;

/// <summary><c>egovtoken status</c>: shows what is there; logs in nowhere and writes nothing.</summary>
internal static class StatusCommand
{
    /// <summary>The command.</summary>
    /// <param name="runner">Carries it out.</param>
    public static Command Create(CommandRunner runner)
    {
        var token = new TokenOptions(runner.Texts);
        var command = new Command("status", runner.Texts.Get("Status.Description")) { token.Serial };
        command.SetAction(parsed => runner.Run(
            parsed, token, session => new StatusInspection(session).Inspect(), StatusTables.Show));
        return command;
    }
}

/// <summary>Looks at everything from the module to the settings. What is missing at one place does not hide the others.</summary>
/// <param name="session">The command that asks.</param>
internal sealed class StatusInspection(CommandSession session)
{
    private Outcome? _obstacle;

    /// <summary>Looks.</summary>
    public StatusReport Inspect()
    {
        var module = Try(() => session.PC.Modules.Find(session.Settings.Pkcs11Module));
        session.Log($"module {module?.Path ?? "not found"}");
        var survey = module is null
            ? null
            : Try(() => session.PC.Tokens.Open(module.Path).Survey(session.Query, TokenInspection.WithKeys, session.Cancellation));
        var slots = survey?.Overview;
        LogReaders(slots);
        var tokens = survey is null ? [] : new TokenInspection(session.PC, session.Settings.ExpiryNotice).Inspect(survey);
        return new StatusReport(_obstacle ?? Judge(tokens, slots?.Problem))
        {
            Module = module,
            Readers = slots?.Readers ?? [],
            UnknownCards = slots?.UnknownCards ?? [],
            Tokens = tokens,
            JournalOnly = EntriesOfAbsent(tokens),
            JournalUnreadable = session.PC.Journal.FindUnreadable(),
            LastResult = session.PC.LastResult.Read(),
            Settings = [.. SettingTable.All.Where(static setting => !setting.IsSecret).Select(InForce)],
        };
    }

    // Read by now, so every text has passed its check. No command takes the PIN from a setting.
    private SettingStatus InForce(Setting setting) =>
        new(setting.Name, session.SettingsReader.ValueOf(setting), session.SettingsReader.SourceOf(setting.Name));

    private void LogReaders(SlotOverview? slots)
    {
        foreach (var reader in slots?.Readers ?? [])
        {
            session.Log(PlainText.Of($"reader {reader}"));
        }

        foreach (var token in slots?.Tokens ?? [])
        {
            session.LogToken(token.Description);
        }
    }

    private Outcome Judge(List<TokenStatus> tokens, OutcomeException? problem)
    {
        if (tokens.Count == 0 && problem is not null)
        {
            return problem.Outcome;
        }

        var meant = tokens.Where(token => IsMeant(token.Token)).ToList();
        return meant.Count == 0 ? Outcome.Of(AbsenceOf(tokens))
            : meant.Find(static token => token.Problem is not null)?.Problem ?? Outcome.Of(OutcomeNumber.StatusShown);
    }

    private OutcomeNumber AbsenceOf(List<TokenStatus> tokens) =>
        tokens.Count == 0 ? OutcomeNumber.NoToken
        : session.Settings.TokenSerial is null ? OutcomeNumber.ForeignTokenOnly
        : OutcomeNumber.TokenSerialNotFound;

    private bool IsMeant(FoundToken token) => token.IsMeantBy(session.Query);

    private List<JournalEntry> EntriesOfAbsent(List<TokenStatus> tokens)
    {
        var present = new HashSet<string>(
            tokens.SelectMany(static token => token.Certificates ?? []).Select(static certificate => certificate.Certificate.Thumbprint),
            StringComparer.OrdinalIgnoreCase);
        return [.. session.PC.Journal.ReadAll().Where(entry => !present.Contains(entry.Thumbprint))];
    }

    private T? Try<T>(Func<T> look)
        where T : class
    {
        try
        {
            return look();
        }
        catch (OutcomeException e)
        {
            _obstacle = e.Outcome;
            return null;
        }
    }
}
