using System.CommandLine;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;

namespace EGovToken.Cli.Running;

/// <summary>Carries commands out and turns whatever they end with into a report and an exit code.</summary>
/// <param name="environment">What the commands work on and talk through.</param>
/// <param name="pc">The PC and the user on it.</param>
/// <param name="common">The options of every command.</param>
/// <param name="language">The language of texts.</param>
/// <param name="log">Takes lines for people who look for a fault.</param>
internal sealed class CommandRunner(CommandEnvironment environment, MachineServices pc, CommonOptions common, Language language, CommandLog log)
{
    /// <summary>The area of the commands' texts.</summary>
    public const string TextArea = "CommandLine";

    /// <summary>What commands work on and talk through.</summary>
    public CommandEnvironment Environment => environment;

    /// <summary>The PC and the user on it.</summary>
    public MachineServices PC => pc;

    /// <summary>Takes lines for people who look for a fault.</summary>
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
    /// <param name="conclude">Takes down how it ended and tells the exit code; <see cref="ExitCodes.For"/> when null.</param>
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
        try
        {
            using var interruption = new CtrlCHandler();
            var report = interruption.Run(() => work(Open(parsed, token, use, interruption)));
            writer.Write(report, show);
            return conclude(report.Result);
        }
        catch (OutcomeException e)
        {
            return conclude(Tell(writer, UsageError.WithoutValues(e.Outcome, parsed)));
        }
        catch (OperationCanceledException)
        {
            return conclude(Tell(writer, Outcome.Of(OutcomeNumber.Cancelled)));
        }
#pragma warning disable CA1031 // Whoever reads the exit code or the JSON is to get one, whatever happened.
        catch (Exception e) when (e is not ResultNotWrittenException)
#pragma warning restore CA1031
        {
            log.Write(e.ToString());
            return conclude(Tell(writer, Outcome.Of(OutcomeNumber.Unexpected, $"{e.GetType().Name}: {e.Message}")));
        }
    }

    private static Outcome Tell(ReportWriter writer, Outcome failure)
    {
        writer.WriteFailure(failure);
        return failure;
    }

    private CommandSession Open(ParseResult parsed, TokenOptions? token, SettingsUse use, CtrlCHandler interruption)
    {
        var policies = new CommandPolicies(pc.Policies, languageIsAsked: common.PropertyOf(parsed, SettingNames.UILanguage) is not null);
        var reader = new SettingsReader(name => common.PropertyOf(parsed, name) ?? token?.PropertyOf(parsed, name) ?? "", policies, pc.Machine);
        var settings = use == SettingsUse.None ? new InstallSettings() : reader.Read();
        return new CommandSession(environment, pc, reader, settings, Texts, log.Write, interruption)
        {
            WaitForToken = use == SettingsUse.ByHand && reader.SourceOf(SettingNames.WaitForToken) == SettingSource.Machine
                ? TimeSpan.Zero
                : settings.WaitForToken,
        };
    }
}

/// <summary>What a command needs settings for.</summary>
internal enum SettingsUse
{
    /// <summary>Somebody runs it and waits: how long logons wait for a token is not for him.</summary>
    ByHand,

    /// <summary>Windows runs it at logon.</summary>
    AtLogon,

    /// <summary>It takes everything back, and must not fail over a setting that makes no sense.</summary>
    None,
}

/// <summary>
/// The administrator's policies as commands see them. They win over options, but for the language: somebody at the support desk reads
/// what the user's own language would keep from him.
/// </summary>
/// <param name="policies">What the administrator decided.</param>
/// <param name="languageIsAsked">Whether <c>--lang</c> is given.</param>
internal sealed class CommandPolicies(IPolicies policies, bool languageIsAsked) : IPolicies
{
    /// <inheritdoc/>
    public string? Find(string name) => languageIsAsked && name == SettingNames.UILanguage ? null : policies.Find(name);
}
