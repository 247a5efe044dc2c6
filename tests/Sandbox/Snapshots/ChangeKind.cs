namespace EGovToken.Testing.Sandbox.Snapshots;

/// <summary>What became of an item between two snapshots.</summary>
public enum ChangeKind
{
    Added,
    Removed,
    Changed,
}
