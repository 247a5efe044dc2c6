using System.Text.RegularExpressions;
using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE39, ICE66, ICE73 and ICE80: the summary information, and what the tables need of it.</summary>
internal static partial class SummaryRules
{
    private const string Summary = "_SummaryInformation";
    private const int Compressed = 2;
    private const int NoElevation = 8;
    private const int KnownSources = 1 | Compressed | 4 | NoElevation;
    private const int FileIsCompressed = 0x4000;
    private const int Component64Bit = 256;
    private const int Script64Bit = 0x1000;
    private const int Locator64Bit = 16;

    private static readonly string[] Platforms = ["", "Intel", "x64", "Intel64", "Arm64"];

    // The times are written as msitools write them; a package may lack them.
    private static readonly string[] Times = ["Created", "Last saved", "Last printed"];

    private static readonly Dictionary<string, int> SchemaOfPlatform =
        new(StringComparer.Ordinal) { ["Intel64"] = 150, ["x64"] = 200, ["Arm64"] = 500 };

    // The first version of the installer that knows a table, times 100.
    private static readonly Dictionary<string, int> SchemaOfTable = new(StringComparer.Ordinal)
    {
        ["IsolatedComponent"] = 110,
        ["MsiAssembly"] = 200,
        ["MsiFileHash"] = 200,
        ["MsiDigitalSignature"] = 200,
        ["MsiEmbeddedUI"] = 450,
        ["MsiEmbeddedChainer"] = 450,
        ["MsiLockPermissionsEx"] = 500,
        ["MsiServiceConfig"] = 500,
        ["MsiServiceConfigFailureActions"] = 500,
        ["MsiShortcutProperty"] = 500,
    };

    private static readonly string[] Folders64Bit = ["ProgramFiles64Folder", "CommonFiles64Folder", "System64Folder"];
    private static readonly string[] Folders32Bit = ["ProgramFilesFolder", "CommonFilesFolder", "SystemFolder"];

    /// <summary>ICE39: the summary information's properties are what they are for.</summary>
    public static IEnumerable<IceFinding> Properties(MsiDatabase msi)
    {
        var summary = SummaryFacts.Of(msi);
        var hasLanguages = summary.Languages.Count > 0 && summary.Languages.All(language => ushort.TryParse(language, out _));
        if (!Platforms.Contains(summary.Platform) || !hasLanguages)
        {
            yield return Error(39, Summary, SummaryFacts.Template, "it is no platform and languages");
        }

        if (!summary.PackageCode.Split(';').All(code => DataTypes.Is("Guid", code)))
        {
            yield return Error(39, Summary, SummaryFacts.Revision, $"{summary.PackageCode} is no package code");
        }

        if (summary.Schema < 0)
        {
            yield return Error(39, Summary, SummaryFacts.PageCount, "it is no number");
        }

        if (summary.Source < 0 || (summary.Source & ~KnownSources) != 0)
        {
            yield return Error(39, Summary, SummaryFacts.WordCount, $"{summary.Source} has bits that mean nothing");
        }

        foreach (var time in Times.Where(time => msi.Summary.TryGetValue(time, out var text) && !Time().IsMatch(text)))
        {
            yield return Error(39, Summary, time, "it is no time");
        }

        if ((summary.Source & Compressed) != 0)
        {
            foreach (var file in msi.Rows("File").Where(file => (file.Number("Attributes") & FileIsCompressed) != 0))
            {
                yield return Warning(39, "File", file["File"], "it is marked as compressed where everything is");
            }
        }

        if ((summary.Source & NoElevation) != 0 && msi.Rows("MsiPackageCertificate").Count > 0)
        {
            yield return Warning(39, "MsiPackageCertificate", "", "a package that never elevates has no use for it");
        }
    }

    /// <summary>ICE66: the oldest installer that takes the package knows its tables.</summary>
    public static IEnumerable<IceFinding> Schema(MsiDatabase msi) =>
        from table in SchemaOfTable
        where msi.Tables.ContainsKey(table.Key) && table.Value > SummaryFacts.Of(msi).Schema
        select Warning(66, table.Key, SummaryFacts.PageCount, $"the table wants schema {table.Value}");

    /// <summary>ICE73: the codes are no sample's.</summary>
    public static IEnumerable<IceFinding> Samples(MsiDatabase msi)
    {
        (string Name, string? Value)[] codes =
        [
            ("ProductCode", msi.Property("ProductCode")), ("UpgradeCode", msi.Property("UpgradeCode")),
            ("package code", SummaryFacts.Of(msi).PackageCode),
        ];
        return from code in codes
               where code.Value is not null && Sample().IsMatch(code.Value)
               select Warning(73, "Property", code.Name, $"{code.Value} is a sample's of the Windows SDK");
    }

    /// <summary>ICE80: what is of 64 bits is so throughout, and the template has the product's language.</summary>
    public static IEnumerable<IceFinding> Bits(MsiDatabase msi)
    {
        var summary = SummaryFacts.Of(msi);
        if (SchemaOfPlatform.TryGetValue(summary.Platform, out var schema) && summary.Schema < schema)
        {
            yield return Error(80, Summary, SummaryFacts.PageCount, $"{summary.Platform} wants schema {schema}");
        }

        if (msi.Property("ProductLanguage") is { } language && !summary.Languages.Contains(language))
        {
            yield return Error(80, Summary, SummaryFacts.Template, $"it lacks the product's language {language}");
        }

        var tree = new DirectoryTree(msi);
        foreach (var component in msi.Rows("Component"))
        {
            var is64Bit = (component.Number("Attributes") & Component64Bit) != 0;
            if (is64Bit && !summary.Is64Bit)
            {
                yield return Error(80, "Component", component["Component"], "it is of 64 bits, the package is not");
            }

            if (tree.Chain(component["Directory_"]).Any((is64Bit ? Folders32Bit : Folders64Bit).Contains))
            {
                yield return Error(80, "Component", component["Component"], "its directory is of other bits");
            }
        }

        var parts = from typed in new[] { (Table: "CustomAction", Bit: Script64Bit), (Table: "RegLocator", Bit: Locator64Bit) }
                    from row in msi.Rows(typed.Table)
                    where !summary.Is64Bit && (row.Number("Type") & typed.Bit) != 0
                    select Error(80, typed.Table, row.Key, "it is of 64 bits, the package is not");
        foreach (var finding in parts)
        {
            yield return finding;
        }
    }

    [GeneratedRegex(@"^\w{3} \w{3} +\d{1,2} \d{2}:\d{2}:\d{2} \d{4}$")]
    private static partial Regex Time();

    // As far as the documentation tells them: the SDK has set ranges aside for its samples.
    [GeneratedRegex(
        """
        ^\{(
        80F7E030-A751-11D2-A7D4-006097C99860|
        000C1101-0000-0000-C000-0000000000[0-9A-F]{2}|
        8FC700[0-9A-F]{2}-88A0-4B41-82B8-8905D4AA904C
        )\}$
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Sample();
}
