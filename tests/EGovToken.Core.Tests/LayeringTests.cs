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
}
