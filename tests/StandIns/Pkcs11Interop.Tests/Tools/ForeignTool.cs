using System.ComponentModel;
using System.Diagnostics;

namespace EGovToken.Testing.Pkcs11Interop.Tests.Tools;

/// <summary>Runs a program of the system to its end.</summary>
internal static class ForeignTool
{
    /// <exception cref="InvalidOperationException">It is not installed or did not exit with 0; the message has its output.</exception>
    public static void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} exited with {process.ExitCode}:\n{output}{errors.Result}");
            }
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException($"{program} cannot be run; the tests need softhsm2, opensc and gcc.", exception);
        }
    }
}
