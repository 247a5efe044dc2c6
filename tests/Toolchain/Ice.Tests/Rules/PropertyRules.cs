using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE05, ICE16, ICE24, ICE40, ICE46, ICE52, ICE74, ICE79, ICE86 and ICE87: properties, and the conditions that ask them.</summary>
internal static class PropertyRules
{
    private const int LongestProductName = 63;

    private static readonly string[] Required = ["ProductCode", "ProductName", "ProductVersion", "ProductLanguage", "Manufacturer"];

    private static readonly string[] ForCommandLines =
    [
        "ADDDEFAULT", "ADDLOCAL", "ADDSOURCE", "ADVERTISE", "COMPADDLOCAL", "COMPADDSOURCE", "FILEADDDEFAULT", "FILEADDLOCAL",
        "FILEADDSOURCE", "REINSTALL", "REMOVE",
    ];

    /// <summary>ICE05: the properties of every product are there.</summary>
    public static IEnumerable<IceFinding> Present(MsiDatabase msi) =>
        from name in Required
        where msi.Property(name) is null
        select Error(5, "Property", name, "every product has this property");

    /// <summary>ICE16: the product's name is short enough for every installer.</summary>
    public static IEnumerable<IceFinding> ProductName(MsiDatabase msi)
    {
        if (msi.Property("ProductName")?.Length > LongestProductName)
        {
            yield return Error(16, "Property", "ProductName", $"it is longer than {LongestProductName} characters");
        }
    }

    /// <summary>ICE24: the product's code, version and language are what they are called.</summary>
    public static IEnumerable<IceFinding> Product(MsiDatabase msi)
    {
        var checks = new (string Name, Func<string, bool> IsValid)[]
        {
            ("ProductCode", value => DataTypes.Is("Guid", value)),
            ("UpgradeCode", value => DataTypes.Is("Guid", value)),
            ("ProductVersion", DataTypes.IsProductVersion),
            ("ProductLanguage", value => ushort.TryParse(value, out _)),
        };
        return from check in checks
               let value = msi.Property(check.Name)
               where value is not null && !check.IsValid(value)
               select Error(24, "Property", check.Name, $"{value} is none");
    }

    /// <summary>ICE40: how a product is reinstalled is left to who does it, and an INI file's tag to be deleted has a value.</summary>
    public static IEnumerable<IceFinding> Miscellaneous(MsiDatabase msi)
    {
        const string deleteTag = "4";
        if (msi.Property("REINSTALLMODE") is not null)
        {
            yield return Warning(40, "Property", "REINSTALLMODE", "whoever reinstalls the product sets it");
        }

        foreach (var row in msi.Rows("RemoveIniFile").Where(row => row["Action"] == deleteTag && row["Value"].Length == 0))
        {
            yield return Error(40, "RemoveIniFile", row.Key, "there is no tag to delete");
        }
    }

    /// <summary>ICE46: no property is written now so and now so.</summary>
    public static IEnumerable<IceFinding> Case(MsiDatabase msi)
    {
        var authored = msi.Rows("Property").Select(row => (Table: "Property", row.Key, Name: row["Property"])).ToList();
        var directories = msi.Rows("Directory").Select(row => row["Directory"]);
        var byLetters = StandardProperties.Reserved.Union(authored.Select(property => property.Name)).Union(directories)
            .ToLookup(name => name, StringComparer.OrdinalIgnoreCase);
        var asked = from place in Conditions(msi)
                    from symbol in place.Condition.Symbols
                    where symbol.Prefix.Length == 0
                    select (place.Table, place.Key, symbol.Name);
        var named = from text in FormattedTexts(msi)
                    from reference in FormattedText.References(text.Text)
                    where reference.Prefix.Length == 0
                    select (text.Table, text.Key, reference.Name);
        return from use in authored.Concat(asked).Concat(named)
               let differing = byLetters[use.Name].Where(name => name != use.Name).ToList()
               where differing.Count > 0
               select Warning(46, use.Table, use.Key, $"{use.Name} differs from {string.Join(' ', differing)} by its case alone");
    }

    /// <summary>ICE52: what a search finds is public, or the execute phase would not get it.</summary>
    public static IEnumerable<IceFinding> Searches(MsiDatabase msi) =>
        from row in msi.Rows("AppSearch")
        let property = row["Property"]
        where property.Any(char.IsLower)
        select Warning(52, "AppSearch", property, "it is not public");

    /// <summary>ICE74: what one installation alone may set is not authored, and there is an upgrade code.</summary>
    public static IEnumerable<IceFinding> UpgradeCode(MsiDatabase msi)
    {
        if (msi.Property("FASTOEM") is not null)
        {
            yield return Error(74, "Property", "FASTOEM", "only a command line may set it");
        }

        if (msi.Property("UpgradeCode") is not { } code)
        {
            yield return Warning(74, "Property", "UpgradeCode", "without it nothing can replace the product");
        }
        else if (!Guid.TryParse(code, out var guid) || guid == Guid.Empty)
        {
            yield return Error(74, "Property", "UpgradeCode", $"{code} is none");
        }
    }

    /// <summary>ICE79: conditions ask components and features that are there.</summary>
    public static IEnumerable<IceFinding> References(MsiDatabase msi) =>
        from place in Conditions(msi)
        from symbol in place.Condition.Symbols
        let table = symbol.Prefix switch { "$" or "?" => "Component", "&" or "!" => "Feature", _ => "" }
        where table.Length > 0 && !msi.Has(table, table, symbol.Name)
        select Error(79, place.Table, place.Key, $"there is no {table} {symbol.Name}");

    /// <summary>ICE86: whether rights suffice is asked of Privileged.</summary>
    public static IEnumerable<IceFinding> AdminUser(MsiDatabase msi) =>
        from place in Conditions(msi)
        where place.Condition.Symbols.Any(symbol => symbol.Name == "AdminUser")
        select Warning(86, place.Table, place.Key, "it asks AdminUser where Privileged is the question");

    /// <summary>ICE87: what a command line chooses is not authored.</summary>
    public static IEnumerable<IceFinding> Choices(MsiDatabase msi) =>
        from name in ForCommandLines
        where msi.Property(name) is not null
        select Warning(87, "Property", name, "only a command line may set it");

    private static IEnumerable<(string Table, string Key, Condition Condition)> Conditions(MsiDatabase msi) =>
        TextsOf(msi, "Condition").Select(text => (text.Table, text.Key, Condition.Parse(text.Text)));

    private static IEnumerable<(string Table, string Key, string Text)> FormattedTexts(MsiDatabase msi) =>
        TextsOf(msi, "Formatted", "Template", "RegPath", "Path", "Paths", "AnyPath", "Shortcut", "KeyFormatted");

    private static IEnumerable<(string Table, string Key, string Text)> TextsOf(MsiDatabase msi, params string[] categories) =>
        from rule in msi.Rows("_Validation")
        where categories.Contains(rule["Category"])
        from row in msi.Rows(rule["Table"])
        let text = row[rule["Column"]]
        where text.Length > 0
        select (rule["Table"], row.Key, text);
}
