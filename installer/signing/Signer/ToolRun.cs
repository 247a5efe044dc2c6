using System.ComponentModel;
using System.Diagnostics;

namespace EGovToken.Signing;

/// <summary>Runs a program without a shell.</summary>
internal static class ToolRun
{
    /// <summary>Runs one to its end. What it writes is shown only when it fails.</summary>
    /// <exception cref="SigningException">It cannot be started, or did not exit with 0.</exception>
    public static void Of(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new SigningException(FormattableString.Invariant(
                $"{program} ended with exit code {process.ExitCode}: {output.Result.Trim()} {errors.Result.Trim()}"));
        }
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new SigningException($"{start.FileName} cannot be started: {e.Message}.", e);
        }
    }
}
