using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>The page before the installation, the way back from it, and what an administrator has decided.</summary>
[TestClass]
public class GuidedOptionTests
{
    private const string Policies = @"HKLM\Software\Policies\EGovToken";

    [WindowsTest]
    public void A_bad_address_is_refused_and_going_back_and_forth_loses_nothing()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "address", Language.English);
        run.See("PinTitle");
        run.Advance("alt+w", "ReadyTitle");
        TypeAddress(run, "portal");
        run.Advance("Return", "ReadyTitle");
        TypeAddress(run, "https://my.gov.az/login");
        run.Advance("alt+b", "PinTitle");
        run.Advance("alt+w", "ReadyTitle");
        run.Advance("Return", "DoneTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        var installed = InstalledState.Of(pc);
        Assert.AreEqual("https://my.gov.az/login", installed.ShortcutUrl);
        Assert.HasCount(3, installed.UserCertificates);
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
    }

    [WindowsTest]
    public void What_an_administrator_decided_cannot_be_changed()
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.Unplug();
        foreach (var (name, value) in new[] { ("UILanguage", "ru"), ("PortalShortcut", "0"), ("PortalUrl", "https://policy.example/"), ("PinVerification", "0") })
        {
            Assert.AreEqual(0, pc.World.Run("reg.exe", "add", Policies, "/v", name, "/d", value, "/f", "/reg:64").ExitCode);
        }

        using var run = new GuidedRun(pc, "policy", Language.English);
        run.See("TokenTitle", Language.Russian);
        run.Click("TokenDialog", "Language");
        pc.Token.Plug();
        run.Click("TokenDialog", "CheckAgain");
        run.See("ReadyTitle", Language.Russian);
        run.Click("ReadyDialog", "Shortcut");
        run.Photograph("shortcut-clicked");
        run.Click("ReadyDialog", "Install");
        run.See("DoneTitle", Language.Russian);

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        var installed = InstalledState.Of(pc);
        Assert.IsNull(installed.ShortcutFile);
        Assert.HasCount(3, installed.UserCertificates);
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"), "no page asks for a PIN that may not be verified");
    }

    private static void TypeAddress(GuidedRun run, string address)
    {
        // By mouse: in the sandbox a label's key does not lead to its field.
        run.Click("ReadyDialog", "Address");
        run.Press("End", "shift+Home");
        run.Type(address);
        run.Photograph("address-typed");
    }
}
