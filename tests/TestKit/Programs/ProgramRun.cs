using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EGovToken.Testing.TestKit;

/// <summary>How a program ended and what it wrote.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
public sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromMinutes(5);

    /// <summary>Its standard output, then its standard error.</summary>
    public string Text => Output + Errors;

    /// <summary>The lines of standard error that are not empty.</summary>
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its name on PATH, or its path.</param>
    /// <param name="arguments">Its arguments, as it is to see them.</param>
    /// <param name="environment">Variables beside those of this process.</param>
    /// <param name="limit">How long it may take; five minutes when null.</param>
    /// <param name="input">What it reads from standard input; that of this process when null.</param>
    /// <param name="folder">The folder that it runs in; that of this process when null.</param>
    /// <exception cref="TimeoutException">It did not end in time; it has been killed.</exception>
    public static ProgramRun Of(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null,
        TimeSpan? limit = null,
        string? input = null,
        string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? "",
            RedirectStandardInput = input is not null,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }

        if (!process.WaitForExit(limit ?? UsualLimit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {limit ?? UsualLimit}.");
        }

        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}

/// <summary>Runs programs that must succeed.</summary>
public static class Tool
{
    /// <summary>Runs one to its end and gives its standard output.</summary>
    /// <exception cref="InvalidOperationException">It did not exit with 0; the message has its output.</exception>
    public static string Run(string program, params IReadOnlyList<string> arguments)
    {
        var run = ProgramRun.Of(program, arguments);
        return run.ExitCode == 0
            ? run.Output
            : throw new InvalidOperationException($"{program} exited with {run.ExitCode}:\n{run.Text}");
    }
}

/// <summary>OpenSC's pkcs11-tool, a program that uses modules of any make.</summary>
public static class Pkcs11Tool
{
    /// <summary>Lists the certificates of the first token, or of the one with a label, without a login.</summary>
    /// <param name="module">The module's full path.</param>
    /// <param name="label">The token's label, or null.</param>
    /// <returns>How many certificates it listed.</returns>
    public static int ListCertificates(string module, string? label = null)
    {
        IReadOnlyList<string> token = label is null ? [] : ["--token-label", label];
        return Tool.Run("pkcs11-tool", ["--module", module, .. token, "-O", "--type", "cert"])
            .Split('\n')
            .Count(static line => line.StartsWith("Certificate Object", StringComparison.Ordinal));
    }
}

/// <summary>The environment that native code sees: on Linux .NET keeps a copy of its own and leaves the C library's alone.</summary>
public static partial class NativeEnvironment
{
    /// <summary>Sets a variable for native code in this process and for the processes it starts.</summary>
    public static void Set(string name, string value)
    {
        Environment.SetEnvironmentVariable(name, value);
        if (setenv(name, value, overwrite: 1) != 0)
        {
            throw new InvalidOperationException($"setenv({name}) failed with {Marshal.GetLastPInvokeError()}.");
        }
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);
}
