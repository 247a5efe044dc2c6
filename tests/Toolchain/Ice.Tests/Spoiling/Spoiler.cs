namespace EGovToken.Ice.Tests.Spoiling;

/// <summary>A fault that a rule is to find.</summary>
/// <param name="Ice">The evaluator whose rule it is.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Spoil">Makes it wrong.</param>
/// <param name="Table">The table that the finding is to name.</param>
/// <param name="Key">What its key is to name.</param>
internal sealed record Spoiler(int Ice, string What, Func<MsiDatabase, MsiDatabase> Spoil, string Table, string Key)
{
    /// <summary>The package whose tables are spoiled: the per-user one, which has dialogs, unless it says otherwise.</summary>
    public Package Package { get; init; } = Package.User;

    /// <summary>Faults for every rule that is written here.</summary>
    public static IReadOnlyList<Spoiler> All =>
    [
        .. SchemaSpoilers.All, .. ComponentSpoilers.All, .. DialogSpoilers.All, .. SequenceSpoilers.All, .. PropertySpoilers.All,
    ];

    /// <inheritdoc/>
    public override string ToString() => $"ICE{Ice:00}, {What}";
}
