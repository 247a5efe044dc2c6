using EGovToken.Core.Texts;
using EGovToken.Testing.FreshPC;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>The wizard of the package, started by itself where the middleware is there, driven by keyboard.</summary>
[TestClass]
public class GuidedInstallationTests
{
    // The bundle's own page takes two more, and the whole product six at most.
    private const int MostKeys = 4;

    [TestMethod]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void From_the_first_page_to_certificates_in_the_store_it_takes_the_PIN_and_three_keys(string code)
    {
        using var pc = MiddlewarePC.Create();
        using var run = new GuidedRun(pc, "happy", Language.TryFind(code)!);

        run.See("PinTitle");
        run.SendPin(pc.Pin);
        run.See("ReadyTitle");
        run.Advance("Return", "DoneTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.IsLessThanOrEqualTo(MostKeys, run.KeysPressed);
        var installed = InstalledState.Of(pc);
        Assert.HasCount(3, installed.UserCertificates);
        Assert.IsNotNull(installed.ShortcutFile);
        StringAssert.StartsWith(installed.LastResult, "EGT1001");
        Assert.AreEqual(1, pc.Token.File.Calls.Count("C_Login"));
        Assert.IsEmpty(pc.World.FindSecret(pc.Pin));
    }
}
