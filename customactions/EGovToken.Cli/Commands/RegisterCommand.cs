using System.CommandLine;
using EGovToken.Cli.Logon;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.Registering;

namespace EGovToken.Cli.Commands;

/// <summary><c>egovtoken register</c>: makes the token's certificates usable for this user.</summary>
internal static class RegisterCommand
{
    /// <summary>The command.</summary>
    /// <param name="runner">Carries it out.</param>
    public static Command Create(CommandRunner runner)
    {
        var token = new TokenOptions(runner.Texts);
        var pin = new PinOptions(runner.Texts);
        var atLogon = LogonCommand.CreateOption(runner.Texts.Get("Option.RegisterAtLogon"));
        var command = new Command("register", runner.Texts.Get("Register.Description"))
        {
            token.Serial, token.Wait, pin.Verify, pin.FromInput, pin.FinalTry, pin.AcceptCountLow, atLogon,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(atLogon) && (result.GetValue(pin.Verify) || result.GetValue(pin.FromInput)))
            {
                result.AddError(runner.Texts.Get("Usage.PinAtLogon"));
            }
        });
        command.SetAction(parsed => parsed.GetValue(atLogon)
            ? new LogonCommand(runner).Run(parsed, token, static (session, log) => new LogonRegistration(session, log).Register(), RegistrationTables.Show)
            : runner.Run(
                parsed,
                token,
                session => KeptResult.Of(session.PC, () => new Registration(session).Register(pin.IsWanted(parsed) ? pin.Read(parsed) : null)),
                RegistrationTables.Show));
        return command;
    }
}
