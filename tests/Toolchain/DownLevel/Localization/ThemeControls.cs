using System.Collections.Frozen;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Localization;

/// <summary>Places and sizes of a theme's controls that a language has of its own: UI elements in a .wxl file.</summary>
internal static class ThemeControls
{
    private static readonly string[] Attributes = ["Control", "Height", "Width", "X", "Y"];

    // Those of the standard themes that have one name on both sides.
    private static readonly FrozenSet<string> Kept = FrozenSet.Create(
        StringComparer.Ordinal,
        "EulaAcceptCheckbox", "EulaHyperlink", "FailureCloseButton", "FailureLogFileLink", "FailureMessageText", "FailureRestartButton",
        "InstallButton", "InstallVersion", "LaunchButton", "OverallProgressPackageText", "ProgressCancelButton", "RepairButton",
        "SuccessRestartButton", "UninstallButton");

    /// <summary>The older form of one element.</summary>
    public static XElement Older(XElement source, ICollection<Diagnostic> diagnostics)
    {
        var converted = new XElement(Namespaces.OldLocalization + source.Name.LocalName);
        SourceLine.Mark(converted, source);
        KnownAttributes.Copy(source, converted, Attributes, diagnostics);
        if (source.Attribute("Control")?.Value is not { } name)
        {
            diagnostics.Report(source, DiagnosticCode.MissingAttribute, "UI needs the attribute Control.");
        }
        else if (!Kept.Contains(name))
        {
            diagnostics.Report(source, DiagnosticCode.UnknownValue, $"The control {name} has no rule.");
        }

        return converted;
    }
}
