using System.CommandLine;
using System.CommandLine.Parsing;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;

namespace EGovToken.Cli.Running;

/// <summary>Carries commands out and turns whatever they end with into a report and an exit code.</summary>
/// <param name="environment">The commands' environment.</param>
/// <param name="pc">The PC and the user on it.</param>
/// <param name="common">The options of every command.</param>
/// <param name="language">The language of texts.</param>
/// <param name="log">Takes diagnostic lines.</param>
internal sealed class CommandRunner(CommandEnvironment environment, MachineServices pc, CommonOptions common, Language language, CommandLog log)
{
    /// <summary>The area of the commands' texts.</summary>
    public const string TextArea = "CommandLine";

    /// <summary>The commands' environment.</summary>
    public CommandEnvironment Environment => environment;

    /// <summary>The PC and the user on it.</summary>
    public MachineServices PC => pc;

    /// <summary>Takes diagnostic lines.</summary>
    public CommandLog Log => log;

    /// <summary>The options of every command.</summary>
    public CommonOptions Common => common;

    /// <summary>The commands' texts.</summary>
    public TextCatalog Texts { get; } = new(TextArea, language);

    /// <summary>Carries a command out.</summary>
    /// <typeparam name="TReport">What it reports.</typeparam>
    /// <param name="parsed">Its arguments.</param>
    /// <param name="token">Its options about the token; null when it has none.</param>
    /// <param name="work">The command.</param>
    /// <param name="show">Shows its report to a person.</param>
    /// <param name="conclude">Records how it ended and gives the exit code; <see cref="ExitCodes.For"/> when null.</param>
    /// <param name="use">What it needs settings for.</param>
    /// <returns>The exit code.</returns>
    public int Run<TReport>(
        ParseResult parsed,
        TokenOptions? token,
        Func<CommandSession, TReport> work,
        Action<TReport, Screen> show,
        Func<Outcome, int>? conclude = null,
        SettingsUse use = SettingsUse.ByHand)
        where TReport : CommandReport
    {
        conclude ??= static outcome => ExitCodes.For(outcome.Number);
        log.IsOn = parsed.GetValue(common.Verbose);
        var writer = new ReportWriter(environment, common.ReadOutput(parsed), Texts);
        CommandSession? session = null;

        // Until the end is told: a second Ctrl+C must not end the program before.
        using var interruption = new CtrlCHandler();
        try
        {
            var report = interruption.Run(() => work(session = Open(parsed, token, use, interruption)));
            writer.Write(report, show);
            return conclude(report.Result);
        }
        catch (OutcomeException e)
        {
            return conclude(Tell(writer, UsageError.WithoutValues(e.Outcome, parsed)));
        }
        catch (OperationCanceledException)
        {
            // What is told now is final: an attempt that was not made by now never will be.
            session?.Attempt?.Dispose();
            return conclude(Tell(writer, Outcome.Of(OutcomeNumber.Cancelled, CancelledDetail(session?.Attempt))));
        }
#pragma warning disable CA1031 // Whoever reads the exit code or the JSON is to get one, whatever happened.
        catch (Exception e) when (e is not ResultNotWrittenException)
#pragma warning restore CA1031
        {
            log.Write(e.ToString());
            return conclude(Tell(writer, Outcome.Of(OutcomeNumber.Unexpected, $"{e.GetType().Name}: {e.Message}")));
        }
    }

    private static string? CancelledDetail(PinAttempt? attempt) =>
        attempt is { IsUnanswered: true } ? "the token had got the PIN: a try may have been spent" : attempt?.Refusal?.Outcome.ToString();

    private static Outcome Tell(ReportWriter writer, Outcome failure)
    {
        writer.WriteFailure(failure);
        return failure;
    }

    private CommandSession Open(ParseResult parsed, TokenOptions? token, SettingsUse use, CtrlCHandler interruption)
    {
        var policies = new CommandPolicies(pc.Policies, languageIsAsked: OptionOf(parsed, SettingNames.UILanguage) is not null);
        var reader = (pc with { Policies = policies }).SettingsWith(name => OptionOf(parsed, name) ?? "", isForLogon: use == SettingsUse.AtLogon);
        var settings = use == SettingsUse.None ? new InstallSettings() : reader.Read();
        return new CommandSession(environment, pc, reader, settings, Texts, log.Write, interruption)
        {
            WaitForToken = use == SettingsUse.ByHand && reader.SourceOf(SettingNames.WaitForToken) == SettingSource.Machine
                ? TimeSpan.Zero
                : settings.WaitForToken,
        };
    }

    // The text of the option that stands for a setting; null when there is none, the command does not have it, or it was not given.
    private static string? OptionOf(ParseResult parsed, string setting) =>
        SettingTable.Of(setting).Option is { } option && parsed.GetResult(option) is OptionResult { Tokens: [var token, ..] } ? token.Value : null;
}

/// <summary>What a command needs settings for.</summary>
internal enum SettingsUse
{
    /// <summary>A person runs it and waits: how long logons wait for a token does not apply.</summary>
    ByHand,

    /// <summary>Windows runs it at logon.</summary>
    AtLogon,

    /// <summary>It undoes everything, and must not fail because of an invalid setting.</summary>
    None,
}

/// <summary>
/// The administrator's policies as commands see them. They win over options, except for the language: the support desk may not read
/// the user's.
/// </summary>
/// <param name="policies">The administrator's policies.</param>
/// <param name="languageIsAsked">Whether <c>--lang</c> is given.</param>
internal sealed class CommandPolicies(IPolicies policies, bool languageIsAsked) : IPolicies
{
    /// <inheritdoc/>
    public string? Find(string name) => languageIsAsked && name == SettingNames.UILanguage ? null : policies.Find(name);
}

/// <summary>Diagnostic lines, shown on request. In English, like all logs.</summary>
/// <param name="errors">Where they go.</param>
internal sealed class CommandLog(TextWriter errors)
{
    /// <summary>Whether they are shown.</summary>
    public bool IsOn { get; set; }

    /// <summary>Takes every line as well, shown or not; null for none.</summary>
    public Action<string>? Copy { get; set; }

    /// <summary>Adds a line.</summary>
    public void Write(string line)
    {
        Copy?.Invoke(line);
        if (!IsOn)
        {
            return;
        }

        try
        {
            errors.WriteLine(line);
        }
        catch (Exception e) when (Output.StandardConsole.IsUnwritable(e))
        {
            // A log that cannot be written is no reason not to do what was asked for.
        }
    }
}
