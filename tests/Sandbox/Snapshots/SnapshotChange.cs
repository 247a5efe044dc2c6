namespace EGovToken.Testing.Sandbox.Snapshots;

/// <summary>One difference between two snapshots.</summary>
/// <param name="Change">What became of the item.</param>
/// <param name="Item">What it is.</param>
/// <param name="Name">A Windows path, a registry key, KEY → VALUE, STORE: SUBJECT (THUMBPRINT), or a command line.</param>
/// <param name="Before">Its content before, for people; null when it was not there.</param>
/// <param name="After">Its content after, for people; null when it is not there any more.</param>
public sealed record SnapshotChange(ChangeKind Change, ItemKind Item, string Name, string? Before, string? After)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"{Change} {Item}: {Name}{Detail}";

    private string Detail => string.Join(" → ", new[] { Before, After }.Where(content => !string.IsNullOrEmpty(content))) is { Length: > 0 } contents
        ? $" ({contents})"
        : string.Empty;
}
