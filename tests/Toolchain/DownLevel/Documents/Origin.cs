using System.Xml;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>Where a node of a preprocessed document was written: errors name that place, in whichever file it is.</summary>
/// <param name="Node">The node of the loaded file.</param>
internal sealed record Origin(XObject Node)
{
    /// <summary>The node as it was written; the node itself where no preprocessor has made it.</summary>
    public static XObject Of(XObject node) => node.Annotation<Origin>()?.Node ?? node;

    /// <summary>Says of a made node where it comes from.</summary>
    public static T Mark<T>(T made, XObject written)
        where T : XObject
    {
        made.AddAnnotation(new Origin(written));
        return made;
    }
}

/// <summary>Marks a loaded document with the file that it came from.</summary>
/// <param name="Path">Full path.</param>
internal sealed record SourceFile(string Path)
{
    /// <summary>The file that a node was written in.</summary>
    public static string Of(XObject node) => Origin.Of(node).Document!.Annotation<SourceFile>()!.Path;

    /// <summary>Loads a file with line information; reports and returns null when that cannot be done.</summary>
    public static XDocument? Load(string path, ICollection<Diagnostic> diagnostics)
    {
        try
        {
            // The reader prohibits document type definitions, so nothing outside the file is ever read.
            using var reader = XmlReader.Create(path);
            var document = XDocument.Load(reader, LoadOptions.SetLineInfo);
            document.AddAnnotation(new SourceFile(path));
            return document;
        }
        catch (XmlException e)
        {
            diagnostics.Add(new Diagnostic(new SourceLocation(path, e.LineNumber, e.LinePosition), DiagnosticCode.Malformed, e.Message));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic(new SourceLocation(path, 0, 0), DiagnosticCode.Malformed, e.Message));
        }

        return null;
    }
}
