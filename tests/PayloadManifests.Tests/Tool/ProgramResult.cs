namespace EGovToken.PayloadManifests.Tests.Tool;

/// <summary>How the program ended and what it wrote.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines on the error stream.</summary>
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
