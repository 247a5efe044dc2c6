using EGovToken.Cli.Tests.Running;

namespace EGovToken.Cli.Tests;

[TestClass]
public class VerboseTests
{
    [TestMethod]
    [DataRow("status")]
    [DataRow("verify-pin")]
    public void It_tells_module_and_token_but_never_the_PIN(string command)
    {
        using var pc = new TestPC();

        var result = command == "status" ? pc.Run(command, "--verbose") : pc.RunWithInput(TestPC.Pin, command, "--verbose");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        StringAssert.Contains(result.Errors, pc.Plugged.Module);
        StringAssert.Contains(result.Errors, pc.Serial);
        Assert.DoesNotContain(TestPC.Pin, result.Text);
    }

    [TestMethod]
    public void Status_tells_the_readers_without_what_acts_on_a_terminal()
    {
        using var pc = new TestPC();
        pc.Token.Change(static token => token.Label = "red \e[31m");

        var result = pc.Run("status", "--verbose");

        foreach (var reader in result.Json.GetProperty("readers").EnumerateArray())
        {
            StringAssert.Contains(result.Errors, reader.GetString());
        }

        Assert.DoesNotContain("\e", result.Errors);
    }
}
