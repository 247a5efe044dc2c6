using System.CommandLine;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.PinEntry;
using EGovToken.Cli.Reports;
using EGovToken.Core.Outcomes;

namespace EGovToken.Cli.Commands;

/// <summary><c>egovtoken verify-pin</c>: one C_Login, and nothing else.</summary>
internal static class VerifyPinCommand
{
    /// <summary>The command.</summary>
    /// <param name="runner">Carries it out.</param>
    public static Command Create(CommandRunner runner)
    {
        var token = new TokenOptions(runner.Texts);
        var pin = new PinOptions(runner.Texts);
        var command = new Command("verify-pin", runner.Texts.Get("VerifyPin.Description"))
        {
            token.Serial, token.Wait, pin.FromInput, pin.FinalTry, pin.AcceptCountLow,
        };
        command.SetAction(parsed => runner.Run(parsed, token, session => Verify(session, pin.Read(parsed)), PinTables.Show));
        return command;
    }

    private static PinVerificationReport Verify(CommandSession session, PinConsent consent)
    {
        var reader = session.OpenReader();
        var described = session.Describe(reader);
        var attempt = new PinDesk(session).Ask(described, consent);

        // The token that was described, and no other that was plugged in while the PIN was typed.
        var verified = reader.VerifyPin(session.Query with { Serial = described.Serial }, attempt, session.Cancellation);
        return new PinVerificationReport(Outcome.Of(OutcomeNumber.PinVerified), verified);
    }
}
