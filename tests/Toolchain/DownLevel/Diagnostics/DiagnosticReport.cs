using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;

namespace EGovToken.Testing.Toolchain.DownLevel.Diagnostics;

/// <summary>Reporting errors at a place in a loaded file.</summary>
internal static class DiagnosticReport
{
    /// <summary>Reports an error at a node of a document that <see cref="SourceFile.Load"/> loaded.</summary>
    public static void Report(this ICollection<Diagnostic> diagnostics, XObject node, string code, string message) =>
        diagnostics.Add(new Diagnostic(SourceLocation.Of(node, SourceFile.Of(node)), code, message));
}
