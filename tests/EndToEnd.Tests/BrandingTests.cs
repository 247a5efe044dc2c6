using System.Buffers.Binary;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>The product's own pictures: as the drawings say, and in the packages.</summary>
[TestClass]
public class BrandingTests
{
    private static readonly string Branding = Path.Combine(Repository.Artifacts, "branding");

    private static byte[] Header => File.ReadAllBytes(Path.Combine(Branding, "WizardHeader.bmp"));

    private static byte[] Icon => File.ReadAllBytes(Path.Combine(Branding, "EGovToken.ico"));

    private static byte[] Logo => File.ReadAllBytes(Path.Combine(Branding, "Logo.png"));

    [TestMethod]
    public void The_header_has_the_size_of_its_place_and_is_blue_below_and_white_where_the_title_stands()
    {
        var header = Header;

        Assert.AreEqual(560, BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(18)));
        Assert.AreEqual(58, BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(22)));
        Assert.AreEqual(24, BinaryPrimitives.ReadInt16LittleEndian(header.AsSpan(28)));
        Assert.AreEqual("1F5F9E", ColourAt(header, x: 20, fromBottom: 0));
        Assert.AreEqual("FFFFFF", ColourAt(header, x: 20, fromBottom: 30));
    }

    [TestMethod]
    public void The_icon_has_all_the_sizes_that_Windows_shows()
    {
        var icon = Icon;
        var count = BinaryPrimitives.ReadInt16LittleEndian(icon.AsSpan(4));

        // One byte says the width; 0 stands for 256.
        CollectionAssert.AreEqual(new byte[] { 16, 24, 32, 48, 64, 0 }, Enumerable.Range(0, count).Select(entry => icon[6 + (16 * entry)]).ToArray());
    }

    [TestMethod]
    public void The_logo_has_the_size_of_its_place()
    {
        var logo = Logo;

        Assert.AreEqual(64, BinaryPrimitives.ReadInt32BigEndian(logo.AsSpan(16)));
        Assert.AreEqual(64, BinaryPrimitives.ReadInt32BigEndian(logo.AsSpan(20)));
    }

    [TestMethod]
    [DataRow("Binary.WizardHeader", "WizardHeader.bmp")]
    [DataRow("Icon.EGovToken.ico", "EGovToken.ico")]
    public void The_package_carries_what_was_rendered(string stream, string picture) =>
        CollectionAssert.AreEqual(
            File.ReadAllBytes(Path.Combine(Branding, picture)), MsiDatabase.ReadStream(Path.Combine(CitizenPC.Packages, "EGovToken.msi"), stream));

    [TestMethod]
    public void The_bundle_has_the_icon()
    {
        var icon = Icon;
        var entry = icon.AsSpan(6 + (5 * 16), 16);
        var largest = icon.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(entry[12..]), BinaryPrimitives.ReadInt32LittleEndian(entry[8..]));

        Assert.AreNotEqual(-1, File.ReadAllBytes(Path.Combine(CitizenPC.Packages, "EGovTokenSetup.exe")).AsSpan().IndexOf(largest));
    }

    private static string ColourAt(byte[] bitmap, int x, int fromBottom)
    {
        var pixels = BinaryPrimitives.ReadInt32LittleEndian(bitmap.AsSpan(10));
        var bytesInRow = BinaryPrimitives.ReadInt32LittleEndian(bitmap.AsSpan(18)) * 3;
        var blueGreenRed = bitmap.AsSpan(pixels + (fromBottom * bytesInRow) + (x * 3), 3);
        blueGreenRed.Reverse();
        return Convert.ToHexString(blueGreenRed);
    }
}
