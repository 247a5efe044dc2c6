using EGovToken.Core.Common;
using EGovToken.Distribution.Tests.Fleet;
using EGovToken.PortalLogin.Tests.Browser;
using EGovToken.Testing.TestKit;

namespace EGovToken.PortalLogin.Tests.Reports;

/// <summary>The page on many PCs as a browser draws it, prints it and reads it out.</summary>
[TestClass]
public class FleetPageTests
{
    private const int PCs = 400;
    private const int Phone = 320;
    private const int Desktop = 1100;

    public static IEnumerable<object[]> Languages => Language.All.Select(static language => new object[] { language.Code });

    [TestMethod]
    [DynamicData(nameof(Languages))]
    public void It_is_on_one_sheet_fits_in_any_window_and_can_be_read(string code)
    {
        using var folder = new TemporaryFolder("fleet");
        var page = Summarise(folder, code);
        using var firefox = new HeadlessFirefox(isDark: code == "ru");
        foreach (var width in new[] { Phone, Desktop })
        {
            firefox.Open(page, width);
            firefox.Photograph(PageCheck.PictureOf($"fleet-{code}-{width}.png"));
            PageCheck.FitsInWidth(firefox);
            PageCheck.IsReadable(firefox);
        }

        Assert.AreEqual(1, firefox.Print(PageCheck.PictureOf($"fleet-{code}.pdf")));
        Assert.AreEqual(1, firefox.CountAnnounced("image"), "the glance");
        Assert.AreEqual(3, firefox.CountAnnounced("table"));
        Assert.AreEqual(firefox.Ask("document.querySelectorAll('tbody tr').length").GetInt32(), firefox.CountAnnounced("rowheader"));
    }

    private static string Summarise(TemporaryFolder folder, string code)
    {
        var fleet = new DrawnFleet(20260301, new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc));
        for (var number = 0; number < PCs; number++)
        {
            File.WriteAllText(folder.PathOf($"PC{number:D5}.json"), fleet.Draw(number));
        }

        for (var number = 0; number < 20; number++)
        {
            File.WriteAllText(folder.PathOf($"A-PC-WITH-A-LONG-NAME-{number}.json"), "{");
        }

        var page = folder.PathOf("fleet.html");
        Tool.Run("dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "fleet-summary.dll"), folder.FullName, "60", "2026-03-01", "--html", page, "--lang", code);
        return page;
    }
}
