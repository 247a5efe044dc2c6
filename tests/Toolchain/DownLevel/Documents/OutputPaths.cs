namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>Gives each source file a name of its own in one output folder, by its place in the project.</summary>
/// <remarks>One folder without folders in it: candle names its outputs by the last part of a source's name only.</remarks>
internal sealed class OutputPaths
{
    private readonly string _projectFolder;
    private readonly string _outputFolder;
    private readonly List<string> _outside = [];

    public OutputPaths(string projectFolder, string outputFolder)
    {
        _projectFolder = projectFolder;
        _outputFolder = outputFolder;
    }

    /// <summary>The output for a source file's full path.</summary>
    public string For(string source)
    {
        var relative = Path.GetRelativePath(_projectFolder, source);
        var name = relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? $"{NumberOf(source)}~{Path.GetFileName(source)}"
            : relative.Replace(Path.DirectorySeparatorChar, '~');
        return Path.Combine(_outputFolder, name);
    }

    private string NumberOf(string source)
    {
        if (!_outside.Contains(source, StringComparer.Ordinal))
        {
            _outside.Add(source);
        }

        return FormattableString.Invariant($"{_outside.IndexOf(source) + 1}");
    }
}
