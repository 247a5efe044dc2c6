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
        var built = MsiDatabase.ReadTable(package, "Property").Row("ProductVersion")["Value"];
        SetVersion(package, version);

        // An empty VersionMin or VersionMax is no limit.
        var upgrades = MsiDatabase.ReadTable(package, "Upgrade");
        (upgrades with { Rows = [.. upgrades.Rows.Select(row => Moved(Moved(row, "VersionMin"), "VersionMax"))] }).WriteTo(package);
        RemoveOlderAsWindowsDoes(package);
        Tool.Run("msibuild", package, "-s", "eGov Token Setup", "eGov Token Setup", "x64;1033", NewCode());

        MsiRow Moved(MsiRow row, string limit) => row[limit] == built ? row.With(limit, version) : row;
    }

    /// <summary>Changes the package's version and product code alone.</summary>
    /// <param name="package">The copy.</param>
    /// <param name="version">The version, such as 1.1.0.</param>
    public static void SetVersion(string package, string version) => MsiDatabase.ReadTable(package, "Property")
        .Change("ProductVersion", "Value", version)
        .Change("ProductCode", "Value", NewCode())
        .WriteTo(package);

    // Windows tells the older version's removal that it is an upgrade (Property Reference, UPGRADINGPRODUCTCODE); Wine does not, and
    // then everything that belongs to the user would go. The same removal, with the property, in the place of Wine's own.
    private static void RemoveOlderAsWindowsDoes(string package)
    {
        MsiDatabase.ReadTable(package, "InstallExecuteSequence")
            .Change("RemoveExistingProducts", "Condition", "WIX_UPGRADE_DETECTED")
            .Change("RemoveExistingProducts", "Action", "RemoveOlder")
            .WriteTo(package);
        MsiDatabase.ReadTable(package, "CustomAction")
            .Add(
                ("Action", "RemoveOlder"),
                ("Type", ImmediateProgram),
                ("Source", "TARGETDIR"),
                ("Target", "\"[System64Folder]msiexec.exe\" /x [WIX_UPGRADE_DETECTED] UPGRADINGPRODUCTCODE=[ProductCode] /qn"))
            .WriteTo(package);
    }

    private static string NewCode() => Guid.NewGuid().ToString("B").ToUpperInvariant();
}
