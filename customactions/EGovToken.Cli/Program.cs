using System.Runtime.CompilerServices;
using EGovToken.Cli.Commands;
using EGovToken.Cli.Output;
using EGovToken.Cli.Running;
using EGovToken.Core.Host;

namespace EGovToken.Cli;

/// <summary>The command line's entry point.</summary>
internal static class Program
{
    // Apart from each other, so that a host starts without loading what only commands need.
    private static int Main(string[] args) => HostMode.TryRun(args) ?? RunCommand(args);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunCommand(string[] args)
    {
        using var host = AtLogon.IsAmong(args) ? new EarlyHost(HostProgram.OfThisProgram) : null;
        using var console = new StandardConsole();
        return new CommandLineProgram(CommandEnvironment.OfThisProcess(console, host)).Run(args);
    }
}
