using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Documents;

namespace EGovToken.Testing.Toolchain.DownLevel.Localization;

/// <summary>The .wxl files that light reads: their strings are the authoring's own, so every id is kept.</summary>
internal static class BuildTexts
{
    /// <summary>Converts one file.</summary>
    public static void Convert(string source, string target, ICollection<Diagnostic> diagnostics)
    {
        if (LocalizationFile.Read(source, diagnostics, text => text.Attribute("Id")!.Value) is { } converted)
        {
            LineKeepingWriter.Write(converted, target);
        }
    }
}
