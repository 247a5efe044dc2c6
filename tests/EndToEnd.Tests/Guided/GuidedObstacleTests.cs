using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests.Guided;

/// <summary>What stands between the citizen and a registration, and what the wizard makes of it.</summary>
[TestClass]
public class GuidedObstacleTests
{
    [WindowsTest]
    public void A_token_that_is_pulled_out_before_its_PIN_is_sent_can_be_plugged_in_again()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "pulled-out-at-PIN", Language.Azerbaijani);
        run.See("PinTitle");
        pc.Token.Unplug();
        run.SendPin(pc.Pin);
        run.See("TokenTitle");
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
        pc.Token.Plug();
        run.Press("Return");
        WayTo.Last(run, pc);

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
        Assert.AreEqual(1, pc.Token.File.Calls.Count("C_Login"));
    }

    [WindowsTest]
    public void A_token_that_is_pulled_out_while_it_is_registered_leaves_no_certificate_and_the_last_page_says_why()
    {
        using var pc = CitizenPC.WithMiddleware();
        using var run = new GuidedRun(pc, "pulled-out-at-registration", Language.Russian);
        WayTo.Ready(run, pc);
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetAttributeValue", OnCall = 3, RemoveToken = true });
        run.Advance("Return", "DoneUnregisteredTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        var installed = InstalledState.Of(pc);
        Assert.IsEmpty(installed.UserCertificates);
        StringAssert.StartsWith(installed.LastResult, "EGT2105");
    }

    [WindowsTest]
    public void Where_Windows_lets_no_program_see_a_token_the_page_says_that()
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.Unplug();
        var disabled = pc.World.Run("reg.exe", ["add", @"HKLM\System\CurrentControlSet\Services\SCardSvr", "/v", "Start", "/t", "REG_DWORD", "/d", "4", "/f"]);
        Assert.AreEqual(0, disabled.ExitCode, disabled.Output);
        using var run = new GuidedRun(pc, "no-service", Language.Azerbaijani);
        run.See("TokenNotReadyTitle");
        run.Advance("alt+t", "ReadyTitle");
        run.Advance("Return", "DoneTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
    }

    [WindowsTest]
    public void Who_goes_on_without_a_token_gets_none_registered_even_if_one_is_plugged_in_later()
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.Unplug();
        using var run = new GuidedRun(pc, "without-token", Language.Azerbaijani);
        run.See("TokenTitle");
        run.Advance("alt+t", "ReadyTitle");
        run.Advance("alt+g", "TokenTitle");
        run.Advance("alt+t", "ReadyTitle");
        pc.Token.Plug();
        run.Advance("Return", "DoneTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        var installed = InstalledState.Of(pc);
        Assert.IsEmpty(installed.UserCertificates);
        Assert.IsNotNull(installed.ShortcutFile);
        StringAssert.StartsWith(installed.LastResult, "EGT1003");
    }

    [WindowsTest]
    public void A_token_with_expired_certificates_and_few_tries_is_told_before_anything_is_done()
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.Replace(ExpiredToken(pc.Pin));
        pc.Token.SetRetries(3);
        using var run = new GuidedRun(pc, "expired", Language.Russian);
        WayTo.Last(run, pc, "DoneUnregisteredTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        StringAssert.Contains(pc.Log, "PIN CountLow");
        StringAssert.StartsWith(InstalledState.Of(pc).LastResult, "EGT2303");
    }

    [WindowsTest]
    public void On_a_token_with_keys_of_its_own_the_PIN_is_typed_there()
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.Change(token => token.PinPadEntry = token.Pin);
        using var run = new GuidedRun(pc, "PIN-pad", Language.Azerbaijani);
        run.See("PinTitle");
        run.Advance("Return", "ReadyTitle");
        run.Advance("Return", "DoneTitle");

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.AreEqual(1, pc.Token.File.Calls.Count("C_Login"));
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
    }

    [WindowsTest]
    public void Without_or_with_broken_middleware_the_token_page_says_what_to_do()
    {
        using var pc = new CitizenPC();
        SeeTokenPage(pc, "no-middleware", Language.Azerbaijani);
        StringAssert.Contains(pc.Log, "Token: EGT2001");

        Assert.AreEqual(0, pc.InstallMiddleware().ExitCode);
        File.WriteAllText(pc.World.HostPath(@"C:\windows\system32\eps2003csp11.dll"), "not a program");
        SeeTokenPage(pc, "broken-middleware", Language.Russian);
        StringAssert.Contains(pc.Log, "Token: EGT2002");
    }

    [WindowsTest]
    public void A_module_that_crashes_while_it_looks_and_while_it_logs_in_keeps_nobody_from_trying_again()
    {
        using var pc = CitizenPC.WithMiddleware();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetTokenInfo", OnCall = 1, Crash = true });
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", OnCall = 1, Crash = true });
        using var run = new GuidedRun(pc, "module-crashes", Language.Azerbaijani);
        run.See("TokenNotReadyTitle");
        run.Advance("Return", "PinTitle");
        run.SendPin(pc.Pin);
        run.WaitForLogins(1);
        WayTo.Last(run, pc);

        Assert.AreEqual(0, run.End("Return"), pc.Log);
        Assert.HasCount(3, InstalledState.Of(pc).UserCertificates);
        Assert.AreEqual(2, pc.Token.File.Calls.Count("C_Login"), "one for each click");
        StringAssert.Contains(pc.Log, "Token: EGT2109");
        StringAssert.Contains(pc.Log, "EGT2210");
    }

    private static void SeeTokenPage(CitizenPC pc, string name, Language language)
    {
        using var run = new GuidedRun(pc, name, language);
        run.See("TokenNotReadyTitle");
        run.Cancel();
        run.End("Return");
    }

    private static TokenState ExpiredToken(string pin)
    {
        using var authority = new TestCertificateAuthority();
        return CitizenToken.Create(authority, new CitizenTokenOptions
        {
            Pin = pin,
            ValidFrom = DateTimeOffset.UtcNow.AddYears(-4),
            ValidTo = DateTimeOffset.UtcNow.AddYears(-1),
        });
    }
}
