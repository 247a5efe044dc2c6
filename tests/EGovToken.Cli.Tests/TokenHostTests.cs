using System.Diagnostics;
using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Host;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Cli.Tests;

/// <summary>The commands with the module in a process of its own, as they run on a PC: this program itself is the host.</summary>
[TestClass]
public class TokenHostTests
{
    private static readonly HostProgram Host = new("dotnet", Path.Combine(AppContext.BaseDirectory, "egovtoken.dll"));

    // Every function that the commands call, at its first call and at a later one.
    private static IEnumerable<object[]> Crashes =>
        from command in new[] { "status", "verify-pin", "register", "register --at-logon" }
        from place in new[]
        {
            ("C_Initialize", 1), ("C_GetSlotList", 1), ("C_GetSlotList", 2), ("C_GetSlotInfo", 1), ("C_GetSlotInfo", 3), ("C_GetTokenInfo", 1),
            ("C_OpenSession", 1), ("C_Login", 1), ("C_FindObjectsInit", 1), ("C_FindObjects", 1), ("C_FindObjects", 2), ("C_FindObjectsFinal", 1),
            ("C_GetAttributeValue", 1), ("C_GetAttributeValue", 4), ("C_CloseSession", 1), ("C_Finalize", 1),
        }
        select new object[] { command, place.Item1, place.Item2 };

    [TestMethod]
    [DynamicData(nameof(Crashes))]
    public void A_module_that_crashes_at_any_call_ends_nothing_but_its_own_process(string command, string function, int call)
    {
        using var pc = new TestPC { TokenHost = Host };
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = function, OnCall = call, Crash = true });

        var result = command is "verify-pin" or "register" ? pc.RunWithInput(TestPC.Pin, command) : pc.Run(command.Split(' '));

        var wasReached = pc.Plugged.CallsOf(function) >= call;
        var toldBefore = function == "C_Finalize" || (function == "C_CloseSession" && command != "status"); // Which says all that is broken.
        var good = command switch { "status" => "EGT1006", "verify-pin" => "EGT1005", _ => "EGT1001" };
        Assert.AreEqual(!wasReached || toldBefore ? good : function == "C_Login" ? "EGT2210" : "EGT2109", result.Code, result.Text);
        Assert.IsLessThanOrEqualTo(1, pc.Logins, "no second C_Login");
        Assert.IsTrue(result.Code == "EGT1001" || pc.Store.Contents.Count == 0, "nothing half done");
        Assert.DoesNotContain(TestPC.Pin, result.Text);
    }

    [TestMethod]
    public void Each_command_starts_the_module_once_and_in_another_process()
    {
        foreach (var command in new[] { "status", "verify-pin", "register", "doctor --offline" })
        {
            using var pc = new TestPC { TokenHost = Host };

            var result = command.Split(' ') is ["verify-pin" or "register"] ? pc.RunWithInput(TestPC.Pin, command) : pc.Run(command.Split(' '));

            Assert.AreEqual(1, pc.Plugged.CallsOf("C_Initialize"), $"{command}\n{result.Text}");
            Assert.DoesNotContain(pc.Plugged.Module, File.ReadAllText("/proc/self/maps"), command);
        }
    }

    [TestMethod]
    public void After_a_crash_at_the_login_the_last_PIN_counts_as_one_that_may_have_been_wrong()
    {
        using var pc = new TestPC { TokenHost = Host };
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", OnCall = 1, Crash = true });

        Assert.AreEqual("EGT2210", pc.RunWithInput(TestPC.Pin, "verify-pin").Code);
        Assert.AreEqual("EGT2205", pc.RunWithInput(TestPC.Pin, "verify-pin").Code);
        Assert.AreEqual("EGT1005", pc.RunWithInput(TestPC.Pin, "verify-pin", "--accept-count-low").Code);
        Assert.AreEqual("EGT1005", pc.RunWithInput(TestPC.Pin, "verify-pin").Code);
    }

    [TestMethod]
    [DataRow("C_GetSlotList", "middleware.crashes")]
    [DataRow("C_FindObjects", "token.crashes")]
    public void The_doctor_names_the_crash(string function, string cause)
    {
        using var pc = new TestPC { TokenHost = Host };
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = function, Crash = true });

        var result = pc.Run("doctor", "--offline");

        Assert.AreEqual("EGT2701", result.Code, result.Text);
        StringAssert.Contains(result.Output, cause);
        StringAssert.Contains(result.Output, "crashed (signal 11)");
    }

    [TestMethod]
    public void What_was_found_before_the_crash_is_shown()
    {
        using var pc = new TestPC { TokenHost = Host };
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_FindObjectsInit", OnCall = 1, Crash = true });

        var result = pc.Run("status", "--verbose");

        Assert.AreEqual("EGT2109", result.Code);
        StringAssert.Contains(result.Output, pc.Serial);
        StringAssert.Contains(result.Errors, "crashed (signal 11)");
    }

    [TestMethod]
    [DataRow("missing")]
    [DataRow("/bin/false")]
    public void Where_the_host_cannot_be_started_the_module_is_loaded_here_and_the_log_says_so(string host)
    {
        using var pc = new TestPC { TokenHost = new HostProgram(host) };

        var result = pc.RunWithInput(TestPC.Pin, "verify-pin", "--verbose");

        Assert.AreEqual("EGT1005", result.Code);
        StringAssert.Contains(result.Errors, $"the module is loaded into this process, because {host} could not be started");
        Assert.AreEqual(1, pc.Logins);
    }

    [TestMethod]
    public void A_wrong_PIN_and_a_final_try_are_told_as_ever()
    {
        using var pc = new TestPC { TokenHost = Host };
        Assert.AreEqual("EGT2201", pc.RunWithInput("93751842", "verify-pin").Code);

        pc.Token.SetRetries(1);
        Assert.AreEqual("EGT2206", pc.RunWithInput(TestPC.Pin, "verify-pin", "--accept-count-low").Code);
        Assert.AreEqual(1, pc.Logins);
    }

    [TestMethod]
    public void A_token_that_comes_later_is_waited_for_and_the_person_told_so()
    {
        using var pc = new TestPC { TokenHost = Host };
        pc.Token.Unplug();
        var keyboard = new TestKeyboard().Type(TestPC.Pin + "\r");
        var waiting = Task.Run(() => pc.Type(keyboard, "verify-pin", "--wait", "60"));
        // A look asks twice, how many slots there are and which: with the fifth time one has ended without a token.
        Assert.IsTrue(Waiting.Until(() => pc.Plugged.CallsOf("C_GetSlotList") > 4));
        pc.Token.Plug();
        var result = waiting.Result;
        Assert.AreEqual(0, result.ExitCode, result.Text);
        StringAssert.Contains(result.Errors, "Waiting for the token");
    }

    [TestMethod]
    public void A_host_ends_with_the_program_that_has_started_it()
    {
        using var pc = new TestPC();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_OpenSession", Hang = true });
        using var process = Process.Start(new ProcessStartInfo("dotnet", [.. Host.FirstArguments, "status", "--module", pc.Plugged.Module]) { RedirectStandardOutput = true })!;
        pc.Plugged.WaitForCall("C_OpenSession");
        var hosts = PortableProcess.DescendantsOf(process.Id);
        Assert.HasCount(1, hosts);

        process.Kill();

        Assert.IsTrue(Waiting.Until(() => !Directory.Exists($"/proc/{hosts[0]}")), "the host is still there");
    }
}
