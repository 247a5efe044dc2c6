using System.Diagnostics;

namespace EGovToken.Testing.VirtualToken.Tests;

/// <summary>Runs programs that nobody here wrote.</summary>
internal static class ForeignTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs a program to its end.</summary>
    public static ToolResult Run(string program, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not end.");
        }

        return new ToolResult(process.ExitCode, output.Result + error.Result);
    }
}
