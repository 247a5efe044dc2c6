using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.EndToEnd.Tests;

/// <summary>Silent runs in which the token or its PIN stands in the way.</summary>
[TestClass]
public class TokenObstacleTests
{
    private const int InstallFailure = 1603;
    private const string WrongPin = "461907352846";

    [WindowsTest]
    public void Without_a_token_the_installation_succeeds_registers_nothing_and_says_so()
    {
        using var pc = new CitizenPC();
        pc.Token.Unplug();

        Assert.AreEqual(0, pc.RunBundle().ExitCode, pc.Log);

        var installed = InstalledState.Of(pc);
        Assert.IsEmpty(installed.UserCertificates);
        Assert.IsTrue(installed.HasCommandLine);
        StringAssert.StartsWith(installed.LastResult, "EGT2101");
        StringAssert.Contains(pc.Log, "EGT2101");
    }

    [WindowsTest]
    public void A_required_token_that_is_missing_fails_with_its_number_and_rolls_everything_back()
    {
        using var pc = new CitizenPC();
        pc.Token.Unplug();
        var before = pc.World.TakeSnapshot();

        Assert.AreEqual(InstallFailure, pc.RunBundle("REQUIRETOKEN=1").ExitCode, pc.Log);

        StringAssert.Contains(pc.Log, "EGT2101");
        StringAssert.StartsWith(InstalledState.Of(pc).LastResult, "EGT2101");
        NoChanges.ButTheResultSince(before, pc);
    }

    [WindowsTest]
    public void A_wrong_PIN_costs_one_try_registers_nothing_and_the_result_says_why()
    {
        using var pc = new CitizenPC();

        Assert.AreEqual(0, pc.RunBundle($"TOKENPIN={WrongPin}").ExitCode, pc.Log);

        Assert.AreEqual(EPass2003.MaximumRetries - 1, pc.Token.RetriesLeft);
        var installed = InstalledState.Of(pc);
        Assert.IsEmpty(installed.UserCertificates);
        StringAssert.StartsWith(installed.LastResult, "EGT2201");
        Assert.IsEmpty(pc.World.FindSecret(WrongPin));
    }

    [WindowsTest]
    public void A_wrong_PIN_with_the_token_required_costs_one_try_and_rolls_everything_back()
    {
        using var pc = new CitizenPC();
        var before = pc.World.TakeSnapshot();

        Assert.AreEqual(InstallFailure, pc.RunBundle("REQUIRETOKEN=1", $"TOKENPIN={WrongPin}").ExitCode, pc.Log);

        Assert.AreEqual(EPass2003.MaximumRetries - 1, pc.Token.RetriesLeft);
        StringAssert.Contains(pc.Log, "EGT2201");
        NoChanges.ButTheResultSince(before, pc);
    }

    [WindowsTest]
    public void A_locked_token_is_not_tried()
    {
        using var pc = new CitizenPC();
        pc.Token.Lock();

        Assert.AreEqual(0, pc.RunBundle($"TOKENPIN={pc.Pin}").ExitCode, pc.Log);

        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
        var installed = InstalledState.Of(pc);
        Assert.IsEmpty(installed.UserCertificates);
        StringAssert.StartsWith(installed.LastResult, "EGT2202");
    }
}
