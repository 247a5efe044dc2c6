using System.Diagnostics;

namespace EGovToken.Testing.TestTools;

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
    /// <param name="limit">How long it may take; a minute when null.</param>
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
