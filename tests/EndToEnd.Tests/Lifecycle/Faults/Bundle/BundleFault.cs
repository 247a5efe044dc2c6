namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults.Bundle;

/// <summary>One thing that goes wrong while the bundle runs silently.</summary>
/// <param name="Name">What goes wrong, for docs/faults.md.</param>
/// <param name="End">What the PC is like afterwards, for docs/faults.md.</param>
/// <param name="Seen">What the user or administrator sees, for docs/faults.md.</param>
/// <param name="Trial">Tries and asserts it; the PC must be afterwards as it was before.</param>
internal sealed record BundleFault(string Name, string End, string Seen, Action<BundlePC> Trial)
{
    /// <summary>Whether it is tried every time, and not only when all are.</summary>
    public bool IsAlways { get; init; }
}
