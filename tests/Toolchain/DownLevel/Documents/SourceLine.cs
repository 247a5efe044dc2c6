using System.Xml;
using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>Marks a converted node with the line on which its source stands.</summary>
/// <param name="Number">From 1.</param>
internal sealed record SourceLine(int Number)
{
    /// <summary>
    /// Marks the converted node, so that <see cref="LineKeepingWriter"/> puts it on the same line. The lines of an included file mean
    /// nothing in the one that includes it.
    /// </summary>
    public static void Mark(XObject converted, XObject source)
    {
        var origin = Origin.Of(source);
        if (origin is IXmlLineInfo info && info.HasLineInfo() && origin.Document == Origin.Of(source.Document!.Root!).Document)
        {
            converted.AddAnnotation(new SourceLine(info.LineNumber));
        }
    }
}
