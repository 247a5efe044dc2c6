using System.Globalization;

namespace EGovToken.Testing.TestKit;

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

    /// <summary>Reads a stream of a package.</summary>
    /// <param name="file">The MSI.</param>
    /// <param name="stream">The table and the key of its row, with a dot in between.</param>
    public static byte[] ReadStream(string file, string stream)
    {
        // Through a file: what is read of a program's output is text.
        using var work = new TemporaryFolder("msi");
        Tool.Run("sh", "-c", "msiinfo extract \"$0\" \"$1\" > \"$2\"", file, stream, work.PathOf("stream"));
        return File.ReadAllBytes(work.PathOf("stream"));
    }

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

/// <summary>A table of an MSI.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in their order.</param>
/// <param name="Keys">The columns that make up its primary key.</param>
/// <param name="Rows">Its rows.</param>
public sealed record MsiTable(string Name, IReadOnlyList<MsiColumn> Columns, IReadOnlyList<string> Keys, IReadOnlyList<MsiRow> Rows)
{
    // What an exported table's first three lines hold: its columns' names, their types, then its name and key.
    private const int HeaderLines = 3;

    // Characters that separate cells and rows are exported as control characters that no text has.
    private static readonly (char Character, char Exported)[] Separators = [('\t', '\x10'), ('\r', '\x11'), ('\0', '\x15'), ('\n', '\x19')];

    /// <summary>Reads a table in the form in which Windows Installer and msitools export one.</summary>
    /// <param name="name">The table.</param>
    /// <param name="exported">The exported text.</param>
    public static MsiTable Parse(string name, string exported)
    {
        var lines = exported.Split('\n').Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        MsiColumn[] columns = [.. lines[0].Zip(lines[1], (column, type) => new MsiColumn(column, type))];
        // A code page may stand before the table's name.
        string[] keys = [.. lines[2].SkipWhile(cell => cell != name).Skip(1)];
        var rows = lines.Skip(HeaderLines).Where(cells => cells.Length == columns.Length && !cells.All(string.IsNullOrEmpty));
        return new MsiTable(name, columns, keys, [.. rows.Select(cells => new MsiRow(columns, keys, [.. cells.Select(Unescape)]))]);
    }

    /// <summary>The column of a name.</summary>
    public MsiColumn Column(string name) => Columns.Single(column => column.Name == name);

    /// <summary>The row of a key.</summary>
    public MsiRow Row(string key) =>
        Rows.FirstOrDefault(row => row.Key == key) ?? throw new ArgumentException($"{Name} has no row {key}.", nameof(key));

    /// <summary>The same table with another text in a column of a row.</summary>
    public MsiTable Change(string key, string column, string value)
    {
        var changed = Row(key).With(column, value);
        return this with { Rows = [.. Rows.Select(row => row.Key == key ? changed : row)] };
    }

    /// <summary>The same table with one row more; columns that are not named stay empty.</summary>
    public MsiTable Add(params (string Column, string Value)[] values)
    {
        var empty = new MsiRow(Columns, Keys, [.. Columns.Select(_ => "")]);
        return this with { Rows = [.. Rows, values.Aggregate(empty, (row, value) => row.With(value.Column, value.Value))] };
    }

    /// <summary>Puts it in the place of the table that a package has.</summary>
    /// <param name="file">The MSI.</param>
    public void WriteTo(string file)
    {
        using var folder = new TemporaryFolder("msi");
        var exported = folder.PathOf($"{Name}.idt");
        IEnumerable<IEnumerable<string>> lines =
        [
            Columns.Select(column => column.Name), Columns.Select(column => column.Type), [Name, .. Keys], .. Rows.Select(row => row.Cells.Select(Escape)),
        ];
        File.WriteAllText(exported, string.Concat(lines.Select(cells => string.Join('\t', cells) + "\r\n")));
        Tool.Run("msibuild", file, "-i", exported);
    }

    private static string Escape(string cell) => Separators.Aggregate(cell, (text, one) => text.Replace(one.Character, one.Exported));

    private static string Unescape(string cell) => Separators.Aggregate(cell, (text, one) => text.Replace(one.Exported, one.Character));
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as exported: s and l texts, i integers, v streams; a capital where null is allowed; then the width.</param>
public sealed record MsiColumn(string Name, string Type)
{
    /// <summary>Whether it holds texts.</summary>
    public bool IsText => Kind is 's' or 'l';

    /// <summary>Whether it holds integers.</summary>
    public bool IsInteger => Kind == 'i';

    /// <summary>Whether its texts may be localised.</summary>
    public bool IsLocalizable => Kind == 'l';

    /// <summary>How many characters or bytes it holds; 0 stands for any number.</summary>
    public int Width => int.Parse(Type.AsSpan(1), CultureInfo.InvariantCulture);

    private char Kind => char.ToLowerInvariant(Type[0]);
}

/// <summary>A row of a table.</summary>
/// <param name="Columns">The table's columns.</param>
/// <param name="Keys">The columns of its primary key.</param>
/// <param name="Cells">A text for each column, empty for null.</param>
public sealed record MsiRow(IReadOnlyList<MsiColumn> Columns, IReadOnlyList<string> Keys, IReadOnlyList<string> Cells)
{
    /// <summary>The values of its primary key, with points between them.</summary>
    public string Key => string.Join('.', Keys.Select(key => this[key]));

    /// <summary>The text of a column; empty for null.</summary>
    public string this[string column] => Cells[IndexOf(column)];

    /// <summary>The number in a column; 0 for null.</summary>
    public int Number(string column) => this[column] is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;

    /// <summary>The same row with another text in a column.</summary>
    public MsiRow With(string column, string value)
    {
        var index = IndexOf(column);
        return this with { Cells = [.. Cells.Select((cell, at) => at == index ? value : cell)] };
    }

    private int IndexOf(string column)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (Columns[index].Name == column)
            {
                return index;
            }
        }

        throw new ArgumentException($"No column {column} among {string.Join(", ", Columns.Select(known => known.Name))}.", nameof(column));
    }
}

/// <summary>The tables of the packages that the build has made.</summary>
public static class BuiltPackages
{
    private static readonly Lazy<MsiDatabase> UserTables = Tables("EGovToken.msi");
    private static readonly Lazy<MsiDatabase> MachineTables = Tables("EGovTokenMachine.msi");

    /// <summary>The per-user package.</summary>
    public static MsiDatabase User => UserTables.Value;

    /// <summary>The per-machine package.</summary>
    public static MsiDatabase Machine => MachineTables.Value;

    private static Lazy<MsiDatabase> Tables(string file) => new(() => MsiDatabase.Read(Path.Combine(Repository.Product, "packages", file)));
}
