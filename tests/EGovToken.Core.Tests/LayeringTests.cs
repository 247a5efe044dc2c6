using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests;

[TestClass]
public class LayeringTests
{
    [TestMethod]
    public void Each_folder_uses_only_what_lies_below_it()
    {
        var layering = new Layering(
            typeof(Outcome).Assembly,
            "EGovToken.Core",
            ["Doctor"], ["Registration"], ["Host"], ["Windows", "Pkcs11"], ["Certificates"], ["Settings"], ["Common"]);
        var breaches = layering.FindBreaches();

        Assert.IsEmpty(breaches, string.Join('\n', breaches));
    }

    [TestMethod]
    public void What_leads_upwards_or_sideways_is_found()
    {
        var layering = new Layering(
            typeof(Outcome).Assembly,
            "EGovToken.Core",
            ["Common", "Settings"], ["Certificates"], ["Windows", "Pkcs11"], ["Host"], ["Registration"], ["Doctor"]);
        var breaches = layering.FindBreaches();

        CollectionAssert.Contains(breaches.ToList(), "EGovToken.Core.Settings.SettingsReader uses EGovToken.Core.Common");
        Assert.Contains(static breach => breach.EndsWith(" uses EGovToken.Core.Registration", StringComparison.Ordinal), breaches);
        CollectionAssert.Contains(new Layering(typeof(Outcome).Assembly, "EGovToken.Core", ["Common"]).FindBreaches().ToList(), "EGovToken.Core.Doctor has no layer");
    }
}
