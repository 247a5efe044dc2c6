using System.Globalization;

namespace EGovToken.Testing.TestTools;

/// <summary>A table of an MSI.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in their order.</param>
/// <param name="Keys">The columns that make up its primary key.</param>
/// <param name="Rows">Its rows.</param>
public sealed record MsiTable(string Name, IReadOnlyList<MsiColumn> Columns, IReadOnlyList<string> Keys, IReadOnlyList<MsiRow> Rows)
{
    // What an exported table's first three lines hold: its columns' names, their types, then its name and key.
    private const int HeaderLines = 3;

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

    // Characters that separate cells and rows are exported as control characters that no text has.
    private static string Unescape(string cell) =>
        cell.Replace('\x10', '\t').Replace('\x11', '\r').Replace('\x15', '\0').Replace('\x19', '\n');
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
