namespace EGovToken.Cli.PinEntry;

/// <summary>What the user said on the command line about the PIN.</summary>
/// <param name="FromInput">It comes from standard input; nobody can be asked.</param>
/// <param name="FinalTry">The last try may be taken.</param>
/// <param name="AcceptCountLow">A try may be taken after wrong PINs.</param>
internal sealed record PinConsent(bool FromInput, bool FinalTry, bool AcceptCountLow);
