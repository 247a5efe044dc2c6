using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>
/// A row of docs/faults.md. A test that has tried a fault keeps its row, with the day, with the build's results, from which
/// tests/scripts/faults-table.sh writes the document; and it fails when the document says something else of the fault.
/// </summary>
/// <param name="Section">The document's section.</param>
/// <param name="Fault">What went wrong.</param>
/// <param name="End">What the PC is like afterwards.</param>
/// <param name="Seen">What the user or administrator sees.</param>
internal sealed record FaultRow(string Section, string Fault, string End, string Seen)
{
    private static readonly string Results = Path.Combine(Repository.Product, "faults");

    private string FileName => string.Concat(Fault.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-')) + ".md";

    /// <summary>Keeps the row.</summary>
    public void Keep()
    {
        var row = $"| {Fault} | {End} | {Seen} |";
        Directory.CreateDirectory(Path.Combine(Results, Section));
        File.WriteAllText(Path.Combine(Results, Section, FileName), $"{row} {DateTime.UtcNow:yyyy-MM-dd} |\n");
        var documented = RowsOfSection().SingleOrDefault(line => line.StartsWith($"| {Fault} |", StringComparison.Ordinal));
        Assert.IsNotNull(documented, $"docs/faults.md has no row '{Fault}': tests/scripts/faults-table.sh writes it");
        Assert.StartsWith(row, documented, "docs/faults.md differs: tests/scripts/faults-table.sh writes it anew");
    }

    private IEnumerable<string> RowsOfSection() => File.ReadAllLines(Repository.PathOf("docs", "faults.md"))
        .SkipWhile(line => line != $"## {Section}")
        .Skip(1)
        .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal));
}
