
using EGovToken.Cli.Tests.Running;
using EGovToken.Testing.TestKit;

namespace EGovToken.Cli.Tests;

[TestClass]
public class UsageTests
{
    [TestMethod]
    [DataRow("status", "--serial")]
    [DataRow("verify-pin", "--wait")]
    [DataRow("status", "--module")]
    [DataRow("status", "--lang")]
    [DataRow("doctor", "--portal")]
    [DataRow("doctor", "--report")]
    public void A_value_of_no_length_is_not_taken_for_no_option(string command, string option)
    {
        using var pc = new TestPC();

        var result = pc.Run(command, option, "");

        Assert.AreEqual(2, result.ExitCode, result.Text);
        Assert.AreEqual("EGT3002", result.Code);
        StringAssert.Contains(DetailOf(result), option);
        foreach (var args in new[] { new[] { option + "=" }, [option + "=", "--verbose"], [option, "--verbose"] })
        {
            var complaint = pc.Type(new TestKeyboard(), [command, .. args]);
            Assert.AreEqual(2, complaint.ExitCode, complaint.Text);
            StringAssert.Contains(complaint.Errors, option);
        }
    }

    [TestMethod]
    [DataRow("PIN")]
    [DataRow("--pinPIN")]
    [DataRow("--PIN")]
    [DataRow("-PIN")]
    [DataRow("/PIN")]
    [DataRow("--pin:PIN")]
    [DataRow("--pin-stdin=PIN")]
    [DataRow("--pin-stdin:PIN")]
    [DataRow("--json=PIN")]
    [DataRow("--verbose:PIN")]
    [DataRow("@PIN")]
    [DataRow("[PIN]")]
    [DataRow("--lang @PIN")]
    [DataRow("--lang PIN")]
    [DataRow("--wait PIN")]
    [DataRow("--wait PIN PIN")]
    [DataRow("--module PIN")]
    [DataRow("--module /PIN")]
    [DataRow("--serial xPINxxxxxxxxxxxx")]
    [DataRow("--serial PIN --serial PIN")]
    [DataRow("-- PIN")]
    public void What_may_be_a_PIN_is_never_repeated(string line)
    {
        using var pc = new TestPC();
        var args = line.Replace("PIN", TestPC.Pin, StringComparison.Ordinal).Split(' ');

        foreach (var result in new[] { pc.Run(["verify-pin", .. args]), pc.Type(new TestKeyboard(), [.. args, "verify-pin", "--verbose"]) })
        {
            Assert.AreEqual(2, result.ExitCode, result.Text);
            Assert.DoesNotContain(TestPC.Pin, result.Text);
            Assert.DoesNotContain("Exception", result.Text);
        }

        Assert.AreEqual(0, pc.Logins);
    }

    [TestMethod]
    public void An_option_of_another_command_is_named()
    {
        using var pc = new TestPC();

        StringAssert.Contains(DetailOf(pc.Run("status", "--wait", "5")), "--wait");
        StringAssert.Contains(DetailOf(pc.Run("verify-pin", "--lang", "de")), "--lang");
    }

    [TestMethod]
    public void A_policy_that_makes_no_sense_is_quoted()
    {
        using var pc = new TestPC { Policies = new MemoryPolicies(("WAITFORTOKEN", "soon")) };

        StringAssert.Contains(DetailOf(pc.Run("verify-pin")), "soon");
    }

    private static string DetailOf(CommandResult result) => result.Json.GetProperty("outcome").GetProperty("detail").GetString()!;
}
