using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>The wizard of the package, started by itself where the middleware is there, driven by keyboard.</summary>
[TestClass]
public class GuidedInstallationTests
{
    // The bundle's own page takes two more, and the whole product six at most.
    private const int MostKeys = 4;

    // 420 dialog units at 144 dpi: a unit is a twelfth of a line of a font that is a little lower in the sandbox.
    private const int LargeWidth = 800;

    [WindowsTest]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void From_the_first_page_to_certificates_in_the_store_it_takes_the_PIN_and_three_keys(string code)
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "happy", Language.TryFind(code)!);

        WayTo.Last(run, pc);

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.IsLessThanOrEqualTo(MostKeys, run.KeysPressed);
        var installed = InstalledState.Of(pc);
        Assert.HasCount(3, installed.UserCertificates);
        Assert.IsNotNull(installed.ShortcutFile);
        StringAssert.StartsWith(installed.LastResult, "EGT1001");
        Assert.AreEqual(1, pc.Token.File.Calls.Count("C_Login"));
    }

    [WindowsTest]
    public void It_can_be_done_by_mouse_but_for_the_PIN()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "mouse", Language.Azerbaijani);

        run.See("PinTitle");
        run.Click("PinDialog", "Pin");
        run.TypePin(pc.Pin);
        run.Click("PinDialog", "Continue");
        run.See("ReadyTitle");
        run.Click("ReadyDialog", "Shortcut");
        run.Photograph("no-shortcut");
        run.Click("ReadyDialog", "Install");
        run.See("DoneTitle");
        run.Click("DoneDialog", "OpenPortal");
        run.Photograph("no-portal");
        run.Click("DoneDialog", "Finish");

        Assert.AreEqual(0, run.End(), pc.Log);
        Assert.AreEqual(0, run.KeysPressed);
        var installed = InstalledState.Of(pc);
        Assert.HasCount(3, installed.UserCertificates);
        Assert.IsNull(installed.ShortcutFile);
    }

    [WindowsTest]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void At_144_dpi_the_pages_are_half_as_large_again(string code)
    {
        using var pc = CitizenPC.WithMiddleware();
        foreach (var key in new[] { @"HKCU\Control Panel\Desktop", @"HKCU\Software\Wine\Fonts", @"HKCC\Software\Fonts" })
        {
            Assert.AreEqual(0, pc.World.Run("reg.exe", "add", key, "/v", "LogPixels", "/t", "REG_DWORD", "/d", "144", "/f").ExitCode);
        }

        using var run = new GuidedRun(pc, "144dpi", Language.TryFind(code)!);
        run.See("PinTitle");
        Assert.IsGreaterThanOrEqualTo(LargeWidth, run.WindowBounds.Width);
        run.SendPin(pc.Pin);
        run.See("ReadyTitle");
        run.Advance("Return", "DoneTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
    }
}
