namespace EGovToken.Testing.TestTools;

/// <summary>An MSI's tables and summary information, as msitools read them.</summary>
/// <param name="Tables">The tables, by name; those that the installer keeps for itself are left out.</param>
/// <param name="Summary">The summary information, by the names that msitools give its properties.</param>
public sealed record MsiDatabase(IReadOnlyDictionary<string, MsiTable> Tables, IReadOnlyDictionary<string, string> Summary)
{
    // Names of pseudo-tables, which export the summary information and the code page.
    private static readonly string[] NoTables = ["_SummaryInformation", "_ForceCodepage"];

    /// <summary>Reads one table of a package, which holds no streams.</summary>
    /// <param name="file">The MSI.</param>
    /// <param name="table">The table.</param>
    public static MsiTable ReadTable(string file, string table) => MsiTable.Parse(table, Tool.Run("msiinfo", "export", file, table));

    /// <summary>Reads a package.</summary>
    /// <param name="file">The MSI.</param>
    public static MsiDatabase Read(string file)
    {
        // An export leaves the table's streams in the folder that it runs in.
        using var work = new TemporaryFolder("msi");
        var names = Lines(Ask("tables")).Except(NoTables);
        var tables = names.Select(name => MsiTable.Parse(name, Ask("export", name)));
        var summary = Lines(Ask("suminfo")).Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2);
        return new MsiDatabase(
            tables.ToDictionary(table => table.Name, StringComparer.Ordinal),
            summary.ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal));

        string Ask(string command, params string[] more)
        {
            var run = ProgramRun.Of("msiinfo", [command, file, .. more], folder: work.FullName);
            return run.ExitCode == 0 ? run.Output : throw new InvalidDataException($"msiinfo {command} {file}: {run.Text}");
        }
    }

    /// <summary>The rows of a table; none when the package has no such table.</summary>
    /// <param name="table">The table.</param>
    public IReadOnlyList<MsiRow> Rows(string table) => Tables.TryGetValue(table, out var found) ? found.Rows : [];

    /// <summary>Whether a table has a row with a value in a column.</summary>
    public bool Has(string table, string column, string value) => Rows(table).Any(row => row[column] == value);

    /// <summary>A property of the Property table; null when it is not there.</summary>
    public string? Property(string name) => Rows("Property").FirstOrDefault(row => row["Property"] == name)?["Value"];

    /// <summary>The same package with a table replaced or added.</summary>
    public MsiDatabase With(MsiTable table) =>
        this with { Tables = new Dictionary<string, MsiTable>(Tables, StringComparer.Ordinal) { [table.Name] = table } };

    private static string[] Lines(string output) =>
        output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
