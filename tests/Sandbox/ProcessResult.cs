namespace EGovToken.Testing.Sandbox;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">The exit code, all 32 bits of it for a Windows program: 3010 is 3010, 0x80070642 is -2147023294.</param>
/// <param name="StandardOutput">Everything written to standard output, read as UTF-8.</param>
/// <param name="StandardError">Everything written to standard error, read as UTF-8.</param>
public sealed record ProcessResult(int ExitCode, string StandardOutput, string StandardError)
{
    /// <summary>Both outputs together, for messages.</summary>
    public string Output => string.Concat(StandardOutput, StandardError).Trim();
}
