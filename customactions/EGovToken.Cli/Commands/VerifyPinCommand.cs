using System.CommandLine;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.PinEntry;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;

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
        var verified = session.OpenReader().VerifyPin(session.Query, token => new PinPrompter(session).Ask(token, consent), session.Cancellation);
        return new PinVerificationReport(Outcome.Of(OutcomeNumber.PinVerified), verified);
    }
}

/// <summary>The result of <c>verify-pin</c>.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Token">The token.</param>
internal sealed record PinVerificationReport(Outcome Result, TokenDescription Token) : CommandReport(Result)
{
    /// <inheritdoc/>
    public override void AddTo(JsonObject json, Language language) => json.Add("token", Token.Serial);
}

/// <summary>Shows the result of <c>verify-pin</c>.</summary>
internal static class PinTables
{
    /// <summary>Shows it; the outcome says the rest.</summary>
    public static void Show(PinVerificationReport report, Screen screen) =>
        screen.Heading(screen.Texts.Get("Status.Token", report.Token.Serial));
}
