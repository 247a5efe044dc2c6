using System.Diagnostics;
using System.Globalization;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Cli.Tests;

/// <summary>Ctrl+C, on the program as a process.</summary>
[TestClass]
public class CtrlCHandlerTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "egovtoken.dll");

    [TestMethod]
    public void It_ends_the_waiting_for_a_token_with_a_result()
    {
        using var plugged = new PluggedToken();
        plugged.Token.Unplug();

        AssertCancelled(plugged, "C_GetSlotList", interrupts: 1, "verify-pin", "--wait", "3600");
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void It_ends_a_command_whose_module_hangs_with_a_result(int interrupts)
    {
        using var plugged = new PluggedToken();
        plugged.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetSlotList", Hang = true });

        AssertCancelled(plugged, "C_GetSlotList", interrupts, "status");
    }

    // The second Ctrl+C gives the work up, and ended the process with 134 when it came while the handler went.
    [TestMethod]
    public void One_that_comes_too_late_does_nothing()
    {
        var handler = new CtrlCHandler();
        handler.Press();
        handler.Dispose();

        handler.Press();
    }

    private static void AssertCancelled(PluggedToken plugged, string duringCall, int interrupts, params string[] args)
    {
        // Who starts the tests in the background of a shell has SIGINT ignored for all below: env sets it right.
        var start = new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", Program, .. args, "--module", plugged.Module, "--json"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var reading = process.StandardOutput.ReadToEndAsync();
        try
        {
            Assert.IsTrue(Waiting.Until(() => plugged.CallsOf(duringCall) > 0 || process.HasExited), $"no {duringCall}");
            for (var i = 0; i < interrupts; i++)
            {
                ProgramRun.Of("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            }

            Assert.IsTrue(process.WaitForExit(Waiting.Limit), "it does not end");
        }
        finally
        {
            process.Kill(entireProcessTree: true); // Nothing when it has ended.
        }

        var output = reading.GetAwaiter().GetResult();
        Assert.AreEqual(130, process.ExitCode, output);
        StringAssert.Contains(output, Outcome.CodeOf(OutcomeNumber.Cancelled));
    }
}
