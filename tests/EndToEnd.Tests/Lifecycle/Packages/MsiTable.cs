using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Packages;

/// <summary>A table of an installer's database, read and written back with msitools.</summary>
internal sealed class MsiTable
{
    // An exported table begins with the names of its columns, their types, and the table's name with its key.
    private const int HeaderLines = 3;

    private readonly string _name;
    private readonly string[] _header;

    private MsiTable(string name, string[] lines)
    {
        _name = name;
        _header = lines[..HeaderLines];
        Rows = [.. lines[HeaderLines..].Select(line => line.Split('\t'))];
    }

    /// <summary>The rows, each with the cells as text.</summary>
    public List<string[]> Rows { get; }

    /// <summary>Reads a table.</summary>
    public static MsiTable Read(string package, string name)
    {
        var export = Tool("msiinfo", "export", package, name);
        return new MsiTable(name, [.. export.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)]);
    }

    /// <summary>Puts the rows in the place of those that the package has.</summary>
    public void WriteTo(string package)
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf($"{_name}.idt");
        File.WriteAllText(file, string.Concat(_header.Concat(Rows.Select(row => string.Join('\t', row))).Select(line => line + "\r\n")));
        Tool("msibuild", package, "-i", file);
    }

    private static string Tool(string program, params string[] arguments)
    {
        var run = ProgramRun.Of(program, arguments);
        return run.ExitCode == 0 ? run.Output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {run.Text}");
    }
}
