using System.Text.RegularExpressions;

namespace EGovToken.Testing.Sandbox.Snapshots;

/// <summary>One thing that Wine does by itself.</summary>
/// <param name="Item">What it changes.</param>
/// <param name="Name">The whole name of the item, whatever its case.</param>
/// <param name="Reason">Why Wine does it, and why it is no trace of a program.</param>
internal sealed record NoiseRule(ItemKind Item, Regex Name, string Reason)
{
    /// <summary>Whether this rule covers a difference.</summary>
    public bool Explains(SnapshotChange change) => change.Item == Item && Name.IsMatch(change.Name);
}
