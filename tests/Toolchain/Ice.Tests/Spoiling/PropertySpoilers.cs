namespace EGovToken.Ice.Tests.Spoiling;

/// <summary>Faults of properties, conditions and upgrades.</summary>
internal static class PropertySpoilers
{
    private const string Found = "WIX_UPGRADE_DETECTED";
    private const string Newer = "WIX_DOWNGRADE_DETECTED";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Spoiler> All { get; } =
    [
        new(5, "no maker", msi => msi.Remove("Property", "Manufacturer"), "Property", "Manufacturer"),
        new(16, "a long name", msi => msi.Set("ProductName", new string('x', 64)), "Property", "ProductName"),
        new(24, "no product code", msi => msi.Set("ProductCode", "{1}"), "Property", "ProductCode"),
        new(24, "no version", msi => msi.Set("ProductVersion", "256.0.0"), "Property", "ProductVersion"),
        new(24, "no language", msi => msi.Set("ProductLanguage", "az"), "Property", "ProductLanguage"),
        new(40, "how it is reinstalled", msi => msi.Set("REINSTALLMODE", "amus"), "Property", "REINSTALLMODE"),
        new(
            40, "a tag that is missing",
            msi => msi.Add("RemoveIniFile", ("RemoveIniFile", "New"), ("Action", "4"), ("Value", "")),
            "RemoveIniFile",
            "New"),
        new(46, "a property of other capitals", msi => msi.Set("ReinstallMode", "amus"), "Property", "ReinstallMode"),
        new(
            46, "other capitals in a condition",
            msi => msi.Change("InstallUISequence", "ExecuteAction", "Condition", "SHORTCUTWANTED"),
            "InstallUISequence",
            "ExecuteAction"),
        new(
            46, "other capitals in a text",
            msi => msi.Change("Control", "LanguageDialog.Title", "Text", "[PRODUCTNAME]"),
            "Control",
            "LanguageDialog.Title"),
        new(
            52, "a search for a private property",
            msi => msi.Change("AppSearch", "RECORDEDFOLDER.RecordedFolder", "Property", "RecordedFolder"),
            "AppSearch",
            "RecordedFolder"),
        new(61, "no version at all", msi => Upgrade(msi, Found, "VersionMax", "", "VersionMin", ""), "Upgrade", Found),
        new(61, "a version that is none", msi => Upgrade(msi, Found, "VersionMax", "1.x"), "Upgrade", Found),
        new(61, "versions the wrong way round", msi => Upgrade(msi, Found, "VersionMin", "9.0.0", "VersionMax", "1.0.0"), "Upgrade", Found),
        new(61, "newer versions removed", msi => Upgrade(msi, Found, "VersionMax", "9.0.0"), "Upgrade", Found),
        new(61, "a property that is not secure", msi => msi.Set("SecureCustomProperties", "PORTALURL"), "Upgrade", Newer),
        new(61, "a property that has a value", msi => msi.Set(Newer, "1"), "Upgrade", Newer),
        new(61, "a property that is not public", msi => Upgrade(msi, Newer, "ActionProperty", "Newer"), "Upgrade", "Newer"),
        new(61, "a property of two rows", msi => Upgrade(msi, Newer, "ActionProperty", Found), "Upgrade", Found),
        new(74, "what only the first installation may set", msi => msi.Set("FASTOEM", "1"), "Property", "FASTOEM"),
        new(74, "no upgrade code", msi => msi.Remove("Property", "UpgradeCode"), "Property", "UpgradeCode"),
        new(74, "an upgrade code of noughts", msi => msi.Set("UpgradeCode", $"{Guid.Empty:B}"), "Property", "UpgradeCode"),
        new(
            79, "a feature that is missing",
            msi => msi.Change("InstallUISequence", "ExecuteAction", "Condition", "&Nothing = 3"),
            "InstallUISequence",
            "ExecuteAction"),
        new(
            79, "a component that is missing",
            msi => msi.Change("InstallUISequence", "ExecuteAction", "Condition", "?Nothing = 3"),
            "InstallUISequence",
            "ExecuteAction"),
        new(
            86, "a question of the wrong property",
            msi => msi.Change("InstallUISequence", "ExecuteAction", "Condition", "AdminUser"),
            "InstallUISequence",
            "ExecuteAction"),
        new(87, "a choice that is authored", msi => msi.Set("ADDLOCAL", "ALL"), "Property", "ADDLOCAL"),
    ];

    private static MsiDatabase Upgrade(MsiDatabase msi, string property, params string[] changes)
    {
        var old = msi.Tables["Upgrade"];
        return msi.With(old with { Rows = [.. old.Rows.Select(row => row["ActionProperty"] == property ? Changed(row) : row)] });

        MsiRow Changed(MsiRow row) => changes.Chunk(2).Aggregate(row, (changed, change) => changed.With(change[0], change[1]));
    }
}
