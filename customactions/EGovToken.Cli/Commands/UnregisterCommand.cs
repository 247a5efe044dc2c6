using System.CommandLine;
using EGovToken.Cli.Logon;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.Registering;

namespace EGovToken.Cli.Commands;

/// <summary><c>egovtoken unregister</c>: takes back what this product registered.</summary>
internal static class UnregisterCommand
{
    /// <summary>The command.</summary>
    /// <param name="runner">Carries it out.</param>
    public static Command Create(CommandRunner runner)
    {
        var token = new TokenOptions(runner.Texts);
        var allOurs = Parsing.Switch("--all-ours", runner.Texts.Get("Option.AllOurs"));
        var atLogon = LogonCommand.CreateOption(runner.Texts.Get("Option.UnregisterAtLogon"));
        var command = new Command("unregister", runner.Texts.Get("Unregister.Description")) { token.Serial, allOurs, atLogon };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(allOurs) || result.GetValue(atLogon)) && result.GetValue(token.Serial) is not null)
            {
                result.AddError(runner.Texts.Get("Usage.SerialOrAllOurs"));
            }
        });
        command.SetAction(parsed => parsed.GetValue(atLogon)
            ? new LogonCommand(runner).Run(parsed, token, static (session, _) => new LogonCleanup(session).CleanUp(), UnregistrationTables.Show, SettingsUse.None)
            : runner.Run(
                parsed,
                token,
                session => KeptResult.Of(session.PC, () => new Unregistration(session).Unregister(parsed.GetValue(allOurs))),
                UnregistrationTables.Show,
                use: parsed.GetValue(allOurs) ? SettingsUse.None : SettingsUse.ByHand));
        return command;
    }
}
