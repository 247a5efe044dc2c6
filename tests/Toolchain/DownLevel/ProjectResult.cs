using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;

namespace EGovToken.Testing.Toolchain.DownLevel;

/// <summary>The outcome for one project.</summary>
/// <param name="Sources">What candle compiles. Empty when there are errors.</param>
/// <param name="Files">
/// Full paths of the other files that the result is made from: what it installs, shows or includes.
/// </param>
/// <param name="Diagnostics">The errors, in the order of the sources.</param>
public sealed record ProjectResult(
    IReadOnlyList<ConvertedFile> Sources,
    IReadOnlyList<string> Files,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether everything could be expressed.</summary>
    public bool Succeeded => Diagnostics.Count == 0;
}
