using System.Diagnostics;

namespace EGovToken.PayloadManifests.Tests.Tool;

/// <summary>Runs the built program, as a build does.</summary>
internal static class PayloadManifestsProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static ProgramResult Run(params string[] arguments)
    {
        string[] commandLine = [Path.Combine(AppContext.BaseDirectory, "payload-manifests.dll"), .. arguments];
        var start = new ProcessStartInfo("dotnet", commandLine) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program did not end within {Limit}.");
        }

        return new ProgramResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
