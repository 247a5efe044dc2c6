using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Localization;

/// <summary>The .wxl files that the standard bootstrapper application reads at run time: its themes decide which strings there are.</summary>
internal static class ThemeTexts
{
    /// <summary>Converts one file.</summary>
    public static void Convert(string source, string target, ICollection<Diagnostic> diagnostics)
    {
        if (LocalizationFile.Read(source, diagnostics, text => OlderId(text, diagnostics)) is { } converted)
        {
            AddCopies(converted.Root!);
            LineKeepingWriter.Write(converted, target);
        }
    }

    /// <summary>What WiX 3.11 calls a string, or null when it does not have it.</summary>
    public static string? FindOlderId(string id) =>
        ThemeStrings.Kept.Contains(id) || ThemeStrings.OfOwnTheme.Contains(id) ? id : ThemeStrings.Renamed.GetValueOrDefault(id);

    private static string? OlderId(XElement text, ICollection<Diagnostic> diagnostics)
    {
        var id = text.Attribute("Id")!.Value;
        var older = FindOlderId(id);
        if (older is null && !ThemeStrings.Dropped.ContainsKey(id))
        {
            diagnostics.Report(text, DiagnosticCode.UnknownThemeString, $"The theme string {id} has no rule.");
        }

        return older;
    }

    // A theme shows the bare reference where its texts lack a string.
    private static void AddCopies(XElement texts)
    {
        var byId = texts.Elements(Namespaces.OldLocalization + "String").ToLookup(text => text.Attribute("Id")!.Value, StringComparer.Ordinal);
        foreach (var (id, original) in ThemeStrings.Copied)
        {
            if (byId[original].FirstOrDefault() is { } text && !byId.Contains(id))
            {
                texts.Add(new XElement(Namespaces.OldLocalization + "String", new XAttribute("Id", id), text.Value));
            }
        }
    }
}
