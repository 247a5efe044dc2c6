using System.Globalization;
using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Spoiling;

/// <summary>Faults of values, columns, streams and the summary information.</summary>
internal static class SchemaSpoilers
{
    private const string Summary = "_SummaryInformation";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Spoiler> All { get; } =
    [
        new(
            3, "two rows of one key",
            msi => msi.With(msi.Tables["Feature"] with { Rows = [.. msi.Rows("Feature"), .. msi.Rows("Feature")] }),
            "Feature",
            "Main"),
        new(3, "null where there must be a value", msi => msi.Change("File", "EGovTokenExe", "FileName", ""), "File", "EGovTokenExe"),
        new(3, "a foreign key to nothing", msi => msi.Change("File", "EGovTokenExe", "Component_", "Nothing"), "File", "EGovTokenExe"),
        new(3, "a number that is too small", msi => msi.Change("File", "EGovTokenExe", "Sequence", "0"), "File", "EGovTokenExe"),
        new(
            3, "a value that is none of a set",
            msi => msi.Add("ControlCondition", ("Dialog_", "PinDialog"), ("Control_", "Next"), ("Action", "Blink"), ("Condition", "1")),
            "ControlCondition",
            "PinDialog.Next.Blink"),
        new(3, "no identifier", msi => msi.Change("Feature", "Main", "Feature", "1 Main"), "Feature", "1 Main"),
        new(
            3, "no GUID",
            msi => msi.Change("Component", "CommandLine", "ComponentId", "{7d6f5b0a-52b3-4b0c-9c0e-5e0a6b7b7a22}"),
            "Component",
            "CommandLine"),
        new(3, "no file name", msi => msi.Change("File", "EGovTokenExe", "FileName", "egov?.exe"), "File", "EGovTokenExe"),
        new(3, "no version", msi => msi.Change("File", "EGovTokenExe", "Version", "1.0.beta"), "File", "EGovTokenExe"),
        new(3, "no language", msi => msi.Change("File", "EGovTokenExe", "Language", "az"), "File", "EGovTokenExe"),
        new(
            3, "no condition",
            msi => msi.Change("InstallUISequence", "ExecuteAction", "Condition", "Installed AND"),
            "InstallUISequence",
            "ExecuteAction"),
        new(3, "a text that is too long", msi => msi.Change("Feature", "Main", "Title", new string('x', 100)), "Feature", "Main"),
        new(
            3, "a key that can be localised",
            msi => msi.Redefine("Feature", "Feature", column => column with { Type = "l38" }),
            "Feature",
            "Feature"),
        new(3, "a column that nothing describes", msi => msi.Remove("_Validation", "Feature.Display"), "Feature", "Display"),
        new(
            6, "a column that is missing",
            msi => msi.Add("_Validation", ("Table", "Feature"), ("Column", "Colour"), ("Nullable", "Y")),
            "Feature",
            "Colour"),
        new(29, "streams whose names are cut off alike", LongIcons, "Icon", "Two"),
        new(
            32, "a foreign key of another width",
            msi => msi.Redefine("FeatureComponents", "Component_", column => column with { Type = "s20" }),
            "FeatureComponents",
            "Component_"),
        new(39, "no platform", msi => msi.Summarise(SummaryFacts.Template, "Alpha;1033"), Summary, SummaryFacts.Template),
        new(39, "no package code", msi => msi.Summarise(SummaryFacts.Revision, "{1}"), Summary, SummaryFacts.Revision),
        new(
            39, "a word count that means nothing",
            msi => msi.Summarise(SummaryFacts.WordCount, "64 (40)"),
            Summary,
            SummaryFacts.WordCount),
        new(39, "no page count", msi => msi.Summarise(SummaryFacts.PageCount, ""), Summary, SummaryFacts.PageCount),
        new(39, "no time", msi => msi.Summarise("Created", "yesterday"), Summary, "Created"),
        new(
            39, "a compressed file marked so",
            msi => msi.Change("File", "EGovTokenExe", "Attributes", $"{0x4000}"),
            "File",
            "EGovTokenExe"),
        new(45, "a reserved bit of a file", msi => msi.Change("File", "EGovTokenExe", "Attributes", "128"), "File", "EGovTokenExe"),
        new(
            45, "a reserved bit of a control",
            msi => msi.Change("Control", "LanguageDialog.Cancel", "Attributes", $"{0x8 | 3}"),
            "Control",
            "LanguageDialog.Cancel"),
        new(58, "too many media", ManyMedia, "Media", "82"),
        new(
            66, "a table that the schema does not know",
            msi => msi.Add("MsiEmbeddedUI", ("MsiEmbeddedUI", "x")).Summarise(SummaryFacts.PageCount, "200 (c8)"),
            "MsiEmbeddedUI",
            SummaryFacts.PageCount),
        new(
            73, "a sample's product code",
            msi => msi.Set("ProductCode", "{80F7E030-A751-11D2-A7D4-006097C99860}"),
            "Property",
            "ProductCode"),
        new(80, "a schema too old for 64 bits", msi => msi.Summarise(SummaryFacts.PageCount, "150 (96)"), Summary, SummaryFacts.PageCount),
        new(
            80, "a component of 64 bits in a package of 32",
            msi => msi.Summarise(SummaryFacts.Template, "Intel;1033"),
            "Component",
            "CommandLine"),
        new(
            80, "a directory of 32 bits",
            msi => msi.Change("Directory", "UserProgramsFolder", "Directory_Parent", "ProgramFilesFolder")
                .Add("Directory", ("Directory", "ProgramFilesFolder"), ("Directory_Parent", "TARGETDIR"), ("DefaultDir", ".")),
            "Component",
            "CommandLine"),
        new(80, "another language", msi => msi.Set("ProductLanguage", "1068"), Summary, SummaryFacts.Template),
    ];

    private static MsiDatabase LongIcons(MsiDatabase msi)
    {
        var name = new string('x', 62);
        return msi.Add("Icon", ("Name", $"{name}One")).Add("Icon", ("Name", $"{name}Two"));
    }

    private static MsiDatabase ManyMedia(MsiDatabase msi) =>
        Enumerable.Range(2, 81).Aggregate(msi, (media, disk) => media.Add("Media", ("DiskId", disk.ToString(CultureInfo.InvariantCulture))))
            .Summarise(SummaryFacts.PageCount, "100 (64)");
}
