using System.Xml;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;

namespace EGovToken.Testing.Toolchain.DownLevel.Diagnostics;

/// <summary>A place in a source file.</summary>
/// <param name="File">Full path of the file.</param>
/// <param name="Line">Line, from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column, from 1; 0 when the whole line is meant.</param>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <summary>The place of a node that was loaded with line information from <paramref name="file"/>.</summary>
    public static SourceLocation Of(XObject node, string file) =>
        Origin.Of(node) is IXmlLineInfo info && info.HasLineInfo()
            ? new SourceLocation(file, info.LineNumber, info.LinePosition)
            : new SourceLocation(file, 0, 0);

    /// <inheritdoc/>
    public override string ToString() => Line == 0 ? File : FormattableString.Invariant($"{File}({Line},{Column})");
}
