namespace EGovToken.EndToEnd.Tests;

/// <summary>The package as msitools read it.</summary>
[TestClass]
public class PackageTests
{
    [TestMethod]
    public void It_is_per_user_and_needs_no_elevation()
    {
        // Bit 3 of the Word Count summary property: elevated privileges are not required (Windows Installer SDK).
        var source = PackageTables.Summary().Split('\n').Single(line => line.StartsWith("Source:", StringComparison.Ordinal));
        Assert.AreEqual(8, int.Parse(source.Split('(', ' ')[1], System.Globalization.CultureInfo.InvariantCulture) & 8, source);
        Assert.IsFalse(PackageTables.Rows("Property").Any(row => row[0] == "ALLUSERS"));
    }

    [TestMethod]
    public void It_hides_the_PIN_and_takes_every_public_property_through_to_the_service()
    {
        CollectionAssert.Contains(Property("MsiHiddenProperties").Split(';'), "TOKENPIN");
        foreach (var name in new[] { "PORTALURL", "REQUIRETOKEN", "TOKENPIN", "PKCS11MODULE" })
        {
            CollectionAssert.Contains(Property("SecureCustomProperties").Split(';'), name);
        }
    }

    [TestMethod]
    public void It_upgrades_older_and_same_versions_and_refuses_to_go_back()
    {
        var version = Property("ProductVersion");
        var upgrades = PackageTables.Rows("Upgrade");

        // UpgradeCode, VersionMin, VersionMax, Language, Attributes, Remove, ActionProperty.
        Assert.IsTrue(upgrades.Any(row => row[2] == version && (Attributes(row) & 512) != 0), "the same version is an upgrade");
        Assert.IsTrue(upgrades.Any(row => row[1] == version && (Attributes(row) & 2) != 0), "a newer version is only detected");
        Assert.IsTrue(PackageTables.Rows("LaunchCondition").Any(row => row[1].StartsWith("A newer version", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void It_shows_icon_help_and_about_links_in_Apps()
    {
        Assert.AreEqual("EGovToken.ico", Property("ARPPRODUCTICON"));
        StringAssert.StartsWith(Property("ARPHELPLINK"), "https://");
        StringAssert.StartsWith(Property("ARPURLINFOABOUT"), "https://");
    }

    private static int Attributes(string[] row) => int.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture);

    private static string Property(string name) => PackageTables.Rows("Property").Single(row => row[0] == name)[1];
}
