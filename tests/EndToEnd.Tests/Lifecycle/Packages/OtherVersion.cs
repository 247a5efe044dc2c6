using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Packages;

/// <summary>Makes a copy of the package another version of the product, as a build of that version would have.</summary>
internal static class OtherVersion
{
    // Windows Installer SDK: an executable in a folder (34), run while the script is written.
    private const string ImmediateProgram = "34";

    /// <summary>Changes the package's version, and with it product code, package code and what it upgrades.</summary>
    /// <param name="package">The copy.</param>
    /// <param name="version">The version, such as 1.1.0.</param>
    public static void Become(string package, string version)
    {
        var properties = MsiTable.Read(package, "Property");
        var built = Value(properties, "ProductVersion");
        Set(properties, "ProductVersion", version);
        Set(properties, "ProductCode", NewCode());
        properties.WriteTo(package);

        var upgrades = MsiTable.Read(package, "Upgrade");
        foreach (var row in upgrades.Rows)
        {
            // VersionMin and VersionMax; an empty one is no limit.
            row[1] = row[1] == built ? version : row[1];
            row[2] = row[2] == built ? version : row[2];
        }

        upgrades.WriteTo(package);
        RemoveOlderAsWindowsDoes(package);
        ProgramRun.Of("msibuild", [package, "-s", "eGov Token Setup", "eGov Token Setup", "x64;1033", NewCode()]);
    }

    // Windows tells the older version's removal that it is an upgrade (Property Reference, UPGRADINGPRODUCTCODE); Wine does not, and
    // then everything that belongs to the user would go. The same removal, with the property, in the place of Wine's own.
    private static void RemoveOlderAsWindowsDoes(string package)
    {
        var sequence = MsiTable.Read(package, "InstallExecuteSequence");
        var own = sequence.Rows.Single(row => row[0] == "RemoveExistingProducts");
        sequence.Rows.Add(["RemoveOlder", "WIX_UPGRADE_DETECTED", own[2]]);
        sequence.Rows.Remove(own);
        sequence.WriteTo(package);

        var actions = MsiTable.Read(package, "CustomAction");
        actions.Rows.Add(
            ["RemoveOlder", ImmediateProgram, "TARGETDIR", "\"[System64Folder]msiexec.exe\" /x [WIX_UPGRADE_DETECTED] UPGRADINGPRODUCTCODE=[ProductCode] /qn", ""]);
        actions.WriteTo(package);
    }

    private static string NewCode() => Guid.NewGuid().ToString("B").ToUpperInvariant();

    private static string Value(MsiTable properties, string name) => properties.Rows.Single(row => row[0] == name)[1];

    private static void Set(MsiTable properties, string name, string value) => properties.Rows.Single(row => row[0] == name)[1] = value;
}
