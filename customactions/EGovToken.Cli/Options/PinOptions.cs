using System.CommandLine;
using EGovToken.Cli.PinEntry;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Options;

/// <summary>The options about the PIN. None takes the PIN itself: other users of a PC can see the arguments of programs.</summary>
/// <param name="texts">The commands' texts.</param>
internal sealed class PinOptions(TextCatalog texts)
{
    /// <summary>Asks for the PIN, where a command does not do so anyway.</summary>
    public Option<bool> Verify { get; } = Parsing.Switch("--verify-pin", texts.Get("Option.VerifyPin"));

    /// <summary>Takes the PIN from standard input.</summary>
    public Option<bool> FromInput { get; } = Parsing.Switch("--pin-stdin", texts.Get("Option.PinStdin"));

    /// <summary>Confirms that the last try may be taken.</summary>
    public Option<bool> FinalTry { get; } = Parsing.Switch("--final-try", texts.Get("Option.FinalTry"));

    /// <summary>Confirms that a try may be taken after wrong PINs.</summary>
    public Option<bool> AcceptCountLow { get; } = Parsing.Switch("--accept-count-low", texts.Get("Option.AcceptCountLow"));

    /// <summary>Whether a PIN is to be verified, where a command does not do so anyway.</summary>
    public bool IsWanted(ParseResult parsed) => parsed.GetValue(Verify) || parsed.GetValue(FromInput);

    /// <summary>What the user has agreed to.</summary>
    public PinConsent Read(ParseResult parsed) => new(parsed.GetValue(FromInput), parsed.GetValue(FinalTry), parsed.GetValue(AcceptCountLow));
}
