using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Localization;

namespace EGovToken.Testing.Toolchain.DownLevel;

/// <summary>
/// Converts the authoring of one package or bundle from the v4 schema (http://wixtoolset.org/schemas/v4/wxs) to the 2006 schema of WiX 3.11.
/// Whatever has no rule is an error with its place; nothing is left out silently.
/// </summary>
public static class ProjectConverter
{
    /// <summary>Converts all files and writes the results into the output folder, unless there are errors.</summary>
    /// <param name="options">What to convert.</param>
    /// <returns>The converted files, or the errors.</returns>
    public static ProjectResult Convert(ProjectOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var project = new ProjectConversion(options);
        var sources = Load(options, project.Diagnostics);
        var converter = new ElementConverter(project);
        var documents = sources.ConvertAll(converter.Convert);
        if (sources.Count == options.Sources.Count)
        {
            ProjectChecks.Run(sources, project);
        }

        var localizations = ConvertLocalizations(options, project.Diagnostics);
        return project.Diagnostics.Count > 0
            ? new ProjectResult([], [], [], [.. project.Diagnostics])
            : new ProjectResult(Write(sources, documents, project), localizations, [.. project.Files], []);
    }

    private static List<XDocument> Load(ProjectOptions options, IList<Diagnostic> diagnostics) =>
    [
        .. options.Sources
            .Select(source => SourceFile.Load(Path.GetFullPath(source, options.ProjectFolder), diagnostics))
            .OfType<XDocument>(),
    ];

    private static List<ConvertedFile> ConvertLocalizations(ProjectOptions options, IList<Diagnostic> diagnostics)
    {
        var outputs = new OutputPaths(options.ProjectFolder, Path.Combine(options.OutputFolder, "wxl"));
        var converted = new List<ConvertedFile>();
        foreach (var source in options.Localizations.Select(source => Path.GetFullPath(source, options.ProjectFolder)))
        {
            var output = outputs.For(source);
            BuildTexts.Convert(source, output, diagnostics);
            converted.Add(new ConvertedFile(source, output));
        }

        return converted;
    }

    private static List<ConvertedFile> Write(List<XDocument> sources, List<XDocument> documents, ProjectConversion project)
    {
        var outputs = new OutputPaths(project.Options.ProjectFolder, Path.Combine(project.Options.OutputFolder, "wxs"));
        var written = new List<ConvertedFile>();
        foreach (var (source, document) in sources.Zip(documents))
        {
            var file = source.Annotation<SourceFile>()!.Path;
            written.Add(new ConvertedFile(file, outputs.For(file)));
            LineKeepingWriter.Write(document, written[^1].Converted);
        }

        if (project.StandardDirectories.ToDocument() is { } directories)
        {
            written.Add(new ConvertedFile(null, Path.Combine(project.Options.OutputFolder, "generated", "StandardDirectories.wxs")));
            LineKeepingWriter.Write(directories, written[^1].Converted);
        }

        return written;
    }
}
