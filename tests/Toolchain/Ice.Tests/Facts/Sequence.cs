namespace EGovToken.Ice.Tests.Facts;

/// <summary>The parts of a sequence, by the actions that divide it.</summary>
[Flags]
internal enum Sections
{
    Search = 1,
    Costing = 2,
    Selection = 4,
    Execution = 8,
    PostExecution = 16,
}

/// <summary>An action's place in a sequence.</summary>
/// <param name="Action">The action.</param>
/// <param name="Number">Its number; -1 to -4 are the ways in which an installation ends.</param>
internal sealed record SequencePlace(string Action, int Number);

/// <summary>A sequence table.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Places">The actions that have a place; one without a number never runs.</param>
internal sealed record Sequence(string Table, IReadOnlyList<SequencePlace> Places)
{
    private static readonly string[] Tables =
    [
        "InstallUISequence", "InstallExecuteSequence", "AdminUISequence", "AdminExecuteSequence", "AdvtExecuteSequence",
    ];

    /// <summary>The sequences that a package has.</summary>
    public static IEnumerable<Sequence> All(MsiDatabase msi) => Tables.Where(msi.Tables.ContainsKey).Select(table => Of(msi, table));

    /// <summary>A sequence, empty when the package does not have it.</summary>
    public static Sequence Of(MsiDatabase msi, string table) => new(
        table,
        [
            .. from row in msi.Rows(table)
               where row.Number("Sequence") != 0
               select new SequencePlace(row["Action"], row.Number("Sequence")),
        ]);

    /// <summary>The number of an action; null when the sequence does not have it.</summary>
    public int? PlaceOf(string action) => Places.FirstOrDefault(place => place.Action == action)?.Number;

    /// <summary>The section that a place belongs to.</summary>
    public Sections SectionAt(int number) =>
        number < (PlaceOf("CostInitialize") ?? int.MaxValue) ? Sections.Search
        : number < (PlaceOf("CostFinalize") ?? int.MaxValue) ? Sections.Costing
        : number < (PlaceOf("InstallValidate") ?? int.MaxValue) ? Sections.Selection
        : number < (PlaceOf("InstallFinalize") ?? int.MaxValue) ? Sections.Execution
        : Sections.PostExecution;
}
