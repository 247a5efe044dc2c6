using System.CommandLine;
using EGovToken.Cli.Commands;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.Reports;
using EGovToken.Core.Outcomes;

namespace EGovToken.Cli.Logon;

/// <summary>A command as Windows runs it at logon: alone in its session, with a log, and content when no token came.</summary>
/// <param name="runner">Carries commands out.</param>
internal sealed class LogonCommand(CommandRunner runner)
{
    /// <summary>The option that makes a command one.</summary>
    /// <param name="description">What it does.</param>
    public static Option<bool> CreateOption(string description) => Parsing.Switch("--at-logon", description);

    /// <summary>Carries a command out.</summary>
    /// <typeparam name="TReport">What it reports.</typeparam>
    /// <param name="parsed">Its arguments.</param>
    /// <param name="token">Its options about the token.</param>
    /// <param name="work">The command.</param>
    /// <param name="show">Shows its report to a person.</param>
    /// <returns>The exit code.</returns>
    public int Run<TReport>(ParseResult parsed, TokenOptions token, Func<CommandSession, TReport> work, Action<TReport, Screen> show)
        where TReport : CommandReport
    {
        var log = new LogonLog(runner.Environment.LogFolder);
        runner.Log.Copy = log.Write;
        var turn = $"{runner.Environment.LogonTurn}.{parsed.CommandResult.Command.Name}";
        return LogonTurn.Take(turn, () => runner.Run(parsed, token, work, show, outcome => Conclude(outcome, log)))
            ?? Excluded(log);
    }

    private static int Excluded(LogonLog log)
    {
        log.Write("another one of this session is at it");
        return ExitCodes.Good;
    }

    private int Conclude(Outcome outcome, LogonLog log)
    {
        if (outcome.Number != OutcomeNumber.NothingToUnregister)
        {
            // That is so at nearly every logon.
            log.Write(outcome.ToString());
        }

        if (outcome.Number == OutcomeNumber.InvalidSetting)
        {
            // Refused before the command began, which leaves all other results itself.
            runner.PC.LastResult.Write(outcome);
        }

        return ExitCodes.AtLogon(outcome.Number);
    }
}
