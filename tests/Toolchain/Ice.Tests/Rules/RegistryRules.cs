using System.Text.RegularExpressions;
using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE33, ICE49, ICE53, ICE69 and ICE70: values of the registry, and references from one component to another.</summary>
internal static partial class RegistryRules
{
    private const string ClassesRoot = "0";

    private static readonly string[] Installers =
    [
        @"Software\Microsoft\Windows\CurrentVersion\Installer\", @"Software\Policies\Microsoft\Windows\Installer\",
    ];

    /// <summary>ICE33: what has a table of its own is not written as a bare value.</summary>
    public static IEnumerable<IceFinding> Classes(MsiDatabase msi) =>
        from value in msi.Rows("Registry")
        where value["Root"] == ClassesRoot || IsUnder(value, @"Software\Classes\")
        select Warning(33, "Registry", value["Registry"], "classes, extensions and the like have tables of their own");

    /// <summary>ICE49: a key's default value is a string.</summary>
    public static IEnumerable<IceFinding> Defaults(MsiDatabase msi) =>
        from value in msi.Rows("Registry")
        where value["Name"].Length == 0 && value["Value"].StartsWith('#') && !value["Value"].StartsWith("##", StringComparison.Ordinal)
        select Warning(49, "Registry", value["Registry"], "a default value is a string");

    /// <summary>ICE53: the installer's own keys and policies are left alone.</summary>
    public static IEnumerable<IceFinding> InstallersOwn(MsiDatabase msi) =>
        from value in msi.Rows("Registry")
        where Installers.Any(key => IsUnder(value, key))
        select Warning(53, "Registry", value["Registry"], "the key is the installer's own");

    /// <summary>ICE69: a text refers to its own component's directory and files.</summary>
    public static IEnumerable<IceFinding> References(MsiDatabase msi)
    {
        var files = msi.Rows("File").ToLookup(file => file["File"], file => file["Component_"]);
        return from rule in msi.Rows("_Validation")
               where rule["Category"] is "Formatted" or "RegPath" or "Shortcut"
               where msi.Tables.TryGetValue(rule["Table"], out var table) && table.Columns.Any(column => column.Name == "Component_")
               from row in msi.Rows(rule["Table"])
               from reference in FormattedText.References(row[rule["Column"]])
               where reference.Prefix is "$" or "#" or "!"
               let component = reference.Prefix == "$" ? reference.Name : files[reference.Name].FirstOrDefault()
               where component != row["Component_"]
               select new IceFinding(
                   69,
                   component is not null && ShareFeature(msi, component, row["Component_"]) ? IceSeverity.Warning : IceSeverity.Error,
                   rule["Table"],
                   row.Key,
                   $"[{reference.Prefix}{reference.Name}] is of component {component ?? "none"}");
    }

    /// <summary>ICE70: numbers are numbers.</summary>
    public static IEnumerable<IceFinding> Numbers(MsiDatabase msi) =>
        from value in msi.Rows("Registry")
        where value["Value"].StartsWith('#') && !Number().IsMatch(value["Value"])
        select Error(70, "Registry", value["Registry"], $"{value["Value"]} is no number");

    private static bool IsUnder(MsiRow value, string key) => $@"{value["Key"]}\".StartsWith(key, StringComparison.OrdinalIgnoreCase);

    private static bool ShareFeature(MsiDatabase msi, string one, string other)
    {
        var features = msi.Rows("FeatureComponents").ToLookup(row => row["Component_"], row => row["Feature_"]);
        return features[one].Intersect(features[other]).Any();
    }

    // ## is a string that begins with #, #% an expandable one; any other value may have properties in it.
    [GeneratedRegex(@"^(##.*|#%.*|#[xX]([0-9A-Fa-f]|\[[^\]]+\])*|#[+-]?([0-9]|\[[^\]]+\])+)$", RegexOptions.Singleline)]
    private static partial Regex Number();
}
