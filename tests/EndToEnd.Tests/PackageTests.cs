using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>The package as msitools read it.</summary>
[TestClass]
public class PackageTests
{
    private static MsiDatabase Package => BuiltPackages.User;

    [TestMethod]
    public void It_is_per_user_and_needs_no_elevation()
    {
        // Bit 3 of the Word Count summary property: elevated privileges are not required (Windows Installer SDK).
        var source = Package.Summary["Source"];
        Assert.AreEqual(8, int.Parse(source.Split('(', ' ')[0], System.Globalization.CultureInfo.InvariantCulture) & 8, source);
        Assert.IsNull(Package.Property("ALLUSERS"));
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
        var upgrades = Package.Rows("Upgrade");

        Assert.IsTrue(
            upgrades.Any(row => row["VersionMax"] == version && (row.Number("Attributes") & 512) != 0),
            "the same version is an upgrade");
        Assert.IsTrue(
            upgrades.Any(row => row["VersionMin"] == version && (row.Number("Attributes") & 2) != 0),
            "a newer version is only detected");
        Assert.IsTrue(Package.Rows("LaunchCondition").Any(row => row["Description"].StartsWith("A newer version", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void It_shows_icon_help_and_about_links_in_Apps()
    {
        Assert.AreEqual("EGovToken.ico", Property("ARPPRODUCTICON"));
        StringAssert.StartsWith(Property("ARPHELPLINK"), "https://");
        StringAssert.StartsWith(Property("ARPURLINFOABOUT"), "https://");
    }

    private static string Property(string name) => Package.Property(name)!;
}
