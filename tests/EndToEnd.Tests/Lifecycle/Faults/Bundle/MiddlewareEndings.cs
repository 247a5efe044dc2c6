using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults.Bundle;

/// <summary>How the middleware's set-up may end, and what the bundle makes of it.</summary>
internal static class MiddlewareEndings
{
    // What Task Manager and taskkill /f have a process end with.
    private const int EndedByTaskManager = 1;

    public static IEnumerable<BundleFault> All =>
    [
        Failing(2, "it failed"),
        Failing(1602, "the user cancelled it") with { IsAlways = true },
        Failing(1603, "Windows' code for a failure"),
        new BundleFault(
            "The middleware's set-up ends with 3010: a restart completes it",
            "installed",
            "exit code 3010, on the last page *Restart the PC before you use the program*; nothing else waits for the restart",
            static pc =>
            {
                Assert.AreEqual(3010, pc.RunWithEnding(3010).ExitCode, pc.Citizen.LastLog);
                Health.AssertOn(pc.Citizen);
                pc.Uninstall();
            }) { IsAlways = true },
        new BundleFault(
            "The middleware's set-up ends with 1641: it restarts the PC",
            "the middleware alone; after the restart Windows starts the bundle, which goes on",
            "exit code 1641",
            static pc =>
            {
                Assert.AreEqual(1641, pc.RunWithEnding(1641).ExitCode, pc.Citizen.LastLog);
                Assert.IsFalse(InstalledState.Of(pc.Citizen).HasCommandLine);

                pc.Succeeded(pc.Resume());
                Health.AssertOn(pc.Citizen);
                pc.Uninstall();
            }),
        new BundleFault(
            "The middleware's set-up ends with 1638, another version is there, and it is not",
            "installed; the certificates come with a repair, which brings the middleware",
            "EGT2001",
            static pc =>
            {
                pc.Succeeded(pc.RunWithEnding(1638));
                StringAssert.StartsWith(InstalledState.Of(pc.Citizen).LastResult, "EGT2001");

                pc.Succeeded(pc.Citizen.RunBundle("/repair"));
                Health.AssertOn(pc.Citizen);
                pc.Uninstall();
            }),
        new BundleFault(
            "The middleware's set-up hangs, and somebody ends it",
            "as before",
            "no end by itself: Burn knows no time limit for a set-up, and neither Cancel nor the bundle's end stops one. Ended by Task Manager: exit code 1",
            EndHanging) { IsAlways = true },
    ];

    private static BundleFault Failing(int code, string meaning) => new(
        $"The middleware's set-up ends with {code}: {meaning}",
        "as before",
        $"exit code {code}; the page *Failed* with the log",
        pc => pc.Failed(code, pc.RunWithEnding(code)));

    private static void EndHanging(BundlePC pc)
    {
        using var session = pc.Citizen.World.StartSession();
        var bundle = session.Start(pc.CommandWithEnding(EndedByTaskManager, until: @"Z:\state\ended"));
        Assert.IsTrue(Waiting.Until(() => bundle.HasEnded || session.Processes().Any(Hangs)), "The middleware's set-up did not start.");
        Assert.IsFalse(bundle.HasEnded, pc.Citizen.LastLog);

        var ended = Path.Combine(pc.Citizen.World.StateFolder, "ended");
        File.WriteAllText(ended, "");
        pc.Failed(EndedByTaskManager, bundle.WaitForEnd());
        session.End();
        File.Delete(ended);
    }

    // The bundle's own command line does not name it.
    private static bool Hangs(string commandLine) => commandLine.Contains("es2003_standin.exe", StringComparison.OrdinalIgnoreCase);
}
