using System.CommandLine;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.Status;

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
