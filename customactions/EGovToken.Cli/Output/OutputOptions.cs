namespace EGovToken.Cli.Output;

/// <summary>How the result is wanted.</summary>
/// <param name="Json">As one JSON document.</param>
/// <param name="NoColor">Without colours.</param>
internal sealed record OutputOptions(bool Json, bool NoColor);
