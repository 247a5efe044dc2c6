using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Checks;
using EGovToken.Testing.Toolchain.DownLevel.Documents;

namespace EGovToken.Testing.Toolchain.DownLevel;

/// <summary>
/// Converts the authoring of one package or bundle from the v4 schema (http://wixtoolset.org/schemas/v4/wxs) to the 2006 schema of WiX 3.11.
/// Whatever has no rule is an error with its place; nothing is left out silently.
/// </summary>
public static class ProjectConverter
{
    // In the order in which their messages are of use.
    private static readonly Action<SourceElements, ProjectConversion>[] Checks =
    [
        ProjectChecks.Run, ValueChecks.Run, CodepageChecks.Run, SymbolChecks.Run, PackageChecks.Run, ComponentChecks.Run, SequenceChecks.Run,
        DialogChecks.Run, BundleChecks.Run, ChainChecks.Run, VariableChecks.Run,
    ];

    /// <summary>Converts all files and writes the results into the output folder, unless there are errors.</summary>
    /// <param name="options">What to convert.</param>
    /// <returns>The converted files, or the errors.</returns>
    public static ProjectResult Convert(ProjectOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var project = new ProjectConversion(options);
        var sources = Load(options, project);
        var converter = new ElementConverter(project);
        var documents = sources.ConvertAll(converter.Convert);

        // What is not understood would only bring errors that follow from it.
        if (project.Diagnostics.Count == 0)
        {
            var elements = new SourceElements(sources);
            foreach (var check in Checks)
            {
                check(elements, project);
            }
        }

        return project.Diagnostics.Count > 0
            ? new ProjectResult([], [], [.. project.Diagnostics])
            : new ProjectResult(Write(sources, documents, project), [.. project.Files], []);
    }

    private static List<XDocument> Load(ProjectOptions options, ProjectConversion project) =>
    [
        .. options.Sources
            .Select(source => SourceFile.Load(Path.GetFullPath(source, options.ProjectFolder), project.Diagnostics))
            .OfType<XDocument>()
            .Select(source => Preprocessor.Run(source, project)),
    ];

    private static List<ConvertedFile> Write(List<XDocument> sources, List<XDocument> documents, ProjectConversion project)
    {
        var outputs = new OutputPaths(project.Options.ProjectFolder, Path.Combine(project.Options.OutputFolder, "wxs"));
        var written = new List<ConvertedFile>();
        foreach (var (source, document) in sources.Zip(documents))
        {
            var file = SourceFile.Of(source.Root!);
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
