using System.CommandLine;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;

namespace EGovToken.Cli.Commands;

/// <summary>A command as Windows runs it at logon: alone in its session, with a log, and successful when no token comes.</summary>
/// <param name="runner">Carries commands out.</param>
internal sealed class AtLogon(CommandRunner runner)
{
    private const string OptionName = "--at-logon";

    /// <summary>The option that makes a command one.</summary>
    /// <param name="description">What it does.</param>
    public static Option<bool> CreateOption(string description) => Parsing.Switch(OptionName, description);

    /// <summary>Whether a token is about to be registered at logon, told before the arguments are parsed.</summary>
    /// <param name="args">The arguments.</param>
    public static bool IsAmong(string[] args) => args is ["register", ..] && args.Contains(OptionName);

    /// <summary>Carries a command out.</summary>
    /// <typeparam name="TReport">What it reports.</typeparam>
    /// <param name="parsed">Its arguments.</param>
    /// <param name="token">Its options about the token.</param>
    /// <param name="work">The command; it gets what takes lines about changes for the log.</param>
    /// <param name="show">Shows its report to a person.</param>
    /// <param name="use">What it needs settings for.</param>
    /// <returns>The exit code.</returns>
    public int Run<TReport>(
        ParseResult parsed,
        TokenOptions token,
        Func<CommandSession, Action<string>, TReport> work,
        Action<TReport, Screen> show,
        SettingsUse use = SettingsUse.AtLogon)
        where TReport : CommandReport
    {
        var log = new LogonLog(runner.Environment.LogFolder, Level);
        runner.Log.Copy = log.WriteStep;
        var turn = $"{runner.Environment.SingleInstance}.{parsed.CommandResult.Command.Name}";
        return SingleInstance.Take(turn, () => runner.Run(parsed, token, Work, show, outcome => Conclude(outcome, log), use)) ?? Excluded(log);

        TReport Work(CommandSession session)
        {
            // Not the keyboard's Ctrl+C, which nobody has here: the installer's.
            using var announcement = WaitingLogon.Announce(session.CtrlCHandler.Press);
            session.Log(announcement is null ? "the installer cannot end this process" : "the installer can end this process");
            return work(session, log.WriteResult);
        }
    }

    // Before the settings are read: that may fail, and the failure belongs in the log as well.
    private LogLevel Level => LogLevelRule.TryRead(
        runner.PC.SettingsWith(static _ => "").TextOf(SettingNames.LogLevel)) ?? LogLevel.Results;

    private static int Excluded(LogonLog log)
    {
        log.WriteResult("another one in this session is already running");
        return ExitCodes.Good;
    }

    private int Conclude(Outcome outcome, LogonLog log)
    {
        // That nothing was to be done is so at nearly every logon; why it could not be told is not.
        if (outcome.Number != OutcomeNumber.NothingToUnregister || outcome.Detail.Length > 0)
        {
            log.WriteResult(outcome.ToString());
        }

        if (outcome.Number == OutcomeNumber.InvalidSetting)
        {
            // Refused before the command began; the command records all other results itself.
            KeepResult(outcome, log);
        }

        return ExitCodes.AtLogon(outcome.Number);
    }

    private void KeepResult(Outcome outcome, LogonLog log)
    {
        try
        {
            runner.PC.LastResult.Write(outcome);
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.RegistryRefused)
        {
            log.WriteResult(e.Message);
        }
    }
}
