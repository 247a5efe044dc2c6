using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>What the conversion of one project gathers over all its files.</summary>
internal sealed class ProjectConversion
{
    private readonly OutputPaths _themeOutputs;
    private readonly SortedSet<string> _files = new(StringComparer.Ordinal);

    public ProjectConversion(ProjectOptions options)
    {
        Options = options;
        StandardDirectories = new StandardDirectories(options.Architecture);
        _themeOutputs = new OutputPaths(options.ProjectFolder, Path.Combine(options.OutputFolder, "theme"));
    }

    public ProjectOptions Options { get; }

    public StandardDirectories StandardDirectories { get; }

    public IList<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The files besides the sources that the result is made from.</summary>
    public IEnumerable<string> Files => _files;

    /// <summary>Remembers a file that the authoring names.</summary>
    public void MentionFile(string value)
    {
        if (FindFile(value) is { } path)
        {
            _files.Add(path);
        }
    }

    /// <summary>Reports an error at a node of a loaded source document.</summary>
    public void Report(XObject node, string code, string message) => Diagnostics.Report(node, code, message);

    /// <summary>Reports what WiX 5 refuses although its schema allows it.</summary>
    /// <param name="node">Where.</param>
    /// <param name="number">WiX's own number of the message, a warning's too: the product builds with warnings as errors.</param>
    /// <param name="message">One sentence.</param>
    public void Refuse(XObject node, string number, string message) => Report(node, DiagnosticCode.RefusedByWix, $"{message} ({number})");

    /// <summary>Looks for a file as the tools do: as given, then in the folder given, the project's, and the bind paths.</summary>
    public string? FindFile(string name, string? firstFolder = null)
    {
        var native = name.Replace('\\', Path.DirectorySeparatorChar);
        string?[] folders = [firstFolder, Options.ProjectFolder, .. Options.BindPaths];
        return folders
            .Where(folder => folder is not null)
            .Select(folder => Path.GetFullPath(native, folder!))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Converts a file of the bootstrapper's theme that an attribute names, and returns the name of the converted file.</summary>
    /// <param name="attribute">Names the file.</param>
    /// <param name="convert">Reads the first file, writes the second, and reports errors.</param>
    public string ConvertThemeFile(XAttribute attribute, Action<string, string, ICollection<Diagnostic>> convert)
    {
        if (FindFile(attribute.Value) is not { } path)
        {
            Report(attribute, DiagnosticCode.FileNotFound, $"The theme's file \"{attribute.Value}\" cannot be found.");
            return attribute.Value;
        }

        _files.Add(path);
        var converted = _themeOutputs.For(path);
        convert(path, converted, Diagnostics);
        return converted;
    }
}
