using System.Globalization;

namespace EGovToken.Core.Isolation;

/// <summary>What came of running a provider host.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Lines">The lines that it wrote, those of the provider left out.</param>
/// <param name="ExitCode">Its exit code, when it ended by itself.</param>
/// <param name="Detail">Why it could not be started, when it could not.</param>
internal sealed record HostRun(HostEnd End, IReadOnlyList<string> Lines, int ExitCode = 0, string Detail = "")
{
    /// <summary>What is said of a host that answered what nobody can use.</summary>
    public const string NoUsableAnswer = "gave no usable answer";

    /// <summary>What is wrong with the provider, as the end of a sentence that begins with it; null when it answered.</summary>
    /// <param name="limit">The time that it had.</param>
    public string? Describe(TimeSpan limit) => End switch
    {
        HostEnd.Answered => null,
        HostEnd.TimedOut => DidNotAnswerWithin(limit),
        HostEnd.Ended when IsCrash(ExitCode) => string.Format(CultureInfo.InvariantCulture, "crashed (0x{0:X8})", ExitCode),
        HostEnd.Ended => string.Format(CultureInfo.InvariantCulture, "{0} (exit code {1})", NoUsableAnswer, ExitCode),
        _ => NoUsableAnswer,
    };

    /// <summary>What is said of a provider that hangs.</summary>
    public static string DidNotAnswerWithin(TimeSpan limit) =>
        string.Format(CultureInfo.InvariantCulture, "did not answer within {0:0.#} s", limit.TotalSeconds);

    // An exception that nobody handles ends a process with its NTSTATUS, whose severity bits say "error" (ntstatus.h).
    private static bool IsCrash(int exitCode) => (uint)exitCode >> 30 == 3;
}
