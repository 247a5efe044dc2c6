using System.CommandLine;
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
        var command = new Command("register", runner.Texts.Get("Register.Description"))
        {
            token.Serial, token.Wait, pin.Verify, pin.FromInput, pin.FinalTry, pin.AcceptCountLow,
        };
        command.SetAction(parsed => runner.Run(
            parsed,
            token,
            session => KeptResult.Of(session.PC, () => new Registration(session).Register(pin.IsWanted(parsed) ? pin.Read(parsed) : null)),
            RegistrationTables.Show));
        return command;
    }
}
