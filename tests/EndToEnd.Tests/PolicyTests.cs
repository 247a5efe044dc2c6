using System.Text.Json;

namespace EGovToken.EndToEnd.Tests;

/// <summary>What an administrator decides in the registry reaches the product, as text and as a number.</summary>
[TestClass]
public class PolicyTests
{
    private const string Policies = @"HKLM\Software\Policies\EGovToken";

    [WindowsTest]
    public void A_policy_wins_and_says_so_and_the_PCs_wins_over_the_users()
    {
        using var pc = new DoctorPC();
        pc.ChangeRegistry("add", Policies, "/v", "PortalUrl", "/d", "https://policy.example/", "/reg:64");
        pc.ChangeRegistry("add", Policies, "/v", "WaitForToken", "/t", "REG_DWORD", "/d", "2", "/reg:64");
        pc.ChangeRegistry("add", @"HKCU\Software\Policies\EGovToken", "/v", "PortalUrl", "/d", "https://users.example/");

        var status = JsonDocument.Parse(pc.RunCommandLine("status", "--json").StandardOutput).RootElement;

        Assert.AreEqual("https://policy.example/ policy", SettingIn(status, "PORTALURL"));
        Assert.AreEqual("2 policy", SettingIn(status, "WAITFORTOKEN"));
    }

    [WindowsTest]
    public void A_policy_that_makes_no_sense_is_named()
    {
        using var pc = new DoctorPC();
        pc.ChangeRegistry("add", Policies, "/v", "Pkcs11Module", "/d", @"..\module.dll", "/reg:64");

        var result = pc.RunCommandLine("register");

        Assert.AreEqual(2, result.ExitCode, result.Output);
        StringAssert.Contains(result.Output, "PKCS11MODULE");
    }

    private static string SettingIn(JsonElement status, string name)
    {
        var setting = status.GetProperty("settings").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
        return $"{setting.GetProperty("value").GetString()} {setting.GetProperty("source").GetString()}";
    }
}
