using EGovToken.Testing.TestTools;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Packages;

/// <summary>Makes a copy of the package another version of the product, as a build of that version would have.</summary>
internal static class OtherVersion
{
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
        ProgramRun.Of("msibuild", [package, "-s", "eGov Token Setup", "eGov Token Setup", "x64;1033", NewCode()]);
    }

    private static string NewCode() => Guid.NewGuid().ToString("B").ToUpperInvariant();

    private static string Value(MsiTable properties, string name) => properties.Rows.Single(row => row[0] == name)[1];

    private static void Set(MsiTable properties, string name, string value) => properties.Rows.Single(row => row[0] == name)[1] = value;
}
