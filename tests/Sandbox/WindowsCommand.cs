namespace EGovToken.Testing.Sandbox;

/// <summary>A Windows program to run in a sandbox, and how.</summary>
/// <param name="Program">
/// A Windows path (C:\…), the Unix path that the program has inside (/media/x.exe), or a bare name that Windows finds (msiexec).
/// </param>
/// <param name="Arguments">Its arguments, each as the program shall read it; they are quoted as Windows wants it.</param>
public sealed record WindowsCommand(string Program, params IReadOnlyList<string> Arguments)
{
    /// <summary>What follows the program's name on its command line, verbatim, after <see cref="Arguments"/>: PORTALURL="a b" for msiexec.</summary>
    public string? RawArguments { get; init; }

    /// <summary>The folder to start in, a Windows path; the prefix's system folder when null.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Variables for this program beyond the sandbox's.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long it may take. No Wine process is trusted to end by itself.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);
}
