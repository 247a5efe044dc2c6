using System.CommandLine;
using EGovToken.Testing.Sandbox;
using EGovToken.Testing.TestKit;
using static EGovToken.Testing.Benchmarks.Measure;

namespace EGovToken.Testing.Benchmarks;

/// <summary>
/// <c>no-op</c>: how long an <c>egovtoken register</c> that has nothing to do takes, beside the bare start of the same runtime.
/// Everything is started in turn, so that what else the machine does falls on all alike.
/// </summary>
internal static class NoOpCommand
{
    private const string Program = @"Z:\media\egovtoken.exe";

    /// <summary>Without arguments it writes how it is used and ends.</summary>
    private static readonly WindowsCommand BareStart = new(CitizenPC.Probe);

    /// <summary>A program without .NET: what the sandbox itself takes to start one.</summary>
    private static readonly WindowsCommand Native = new("cmd.exe", "/c", "exit 0");

    private static readonly WindowsCommand Version = new(Program, "--version");

    private static readonly WindowsCommand Register = new(Program, "register", "--json");

    private static readonly WindowsCommand Logon = new(Program, "register", "--at-logon");

    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "How often each is started.", DefaultValueFactory = static _ => 5 };
        var cold = Cold();
        var command = new Command("no-op", "Times a registration that has nothing to do, in the sandbox, beside the bare start of .NET.") { runs, cold };
        command.SetAction(parsed => Run(parsed.GetValue(runs), parsed.GetValue(cold)));
        return command;
    }

    private static int Run(int runs, bool cold)
    {
        using var pc = new CitizenPC(Path.Combine(Repository.Artifacts, "command-line"));
        Expect(0, pc.InstallMiddleware());
        Expect(0, pc.World.Run(Logon));
        var times = (Native: new List<double>(), Bare: new List<double>(), Version: new List<double>(), Register: new List<double>(), Logon: new List<double>());
        for (var run = 0; run < runs; run++)
        {
            times.Native.Add(Time(pc.World, cold, Native, exitCode: 0));
            times.Bare.Add(Time(pc.World, cold, BareStart, exitCode: 2));
            times.Version.Add(Time(pc.World, cold, Version, exitCode: 0));
            times.Register.Add(Time(pc.World, cold, Register, exitCode: 0));
            times.Logon.Add(Time(pc.World, cold, Logon, exitCode: 0));
        }

        // What the sandbox takes to start any program belongs to none of them.
        var native = Median(times.Native);
        var bare = Median(times.Bare) - native;
        WriteRatio("egovtoken --version / bare start of .NET", (Median(times.Version) - native) / bare);
        WriteRatio("egovtoken register with nothing to do / bare start of .NET", (Median(times.Register) - native) / bare);
        WriteRatio("a logon with nothing to do / egovtoken --version, both as whole processes", Median(times.Logon) / Median(times.Version));
        return 0;
    }

    private static double Time(SandboxWorld world, bool cold, WindowsCommand command, int exitCode) =>
        Measure.Time(world, cold, () => Expect(exitCode, world.Run(command)));

    // What fails is quick: it must not pass for a result.
    private static void Expect(int exitCode, ProcessResult result)
    {
        if (result.ExitCode != exitCode)
        {
            throw new InvalidOperationException($"Exit code {result.ExitCode}:\n{result.Output}");
        }
    }
}
