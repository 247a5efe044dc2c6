namespace EGovToken.Core.Isolation;

/// <summary>How a provider host ended.</summary>
internal enum HostEnd
{
    /// <summary>It said everything.</summary>
    Answered,

    /// <summary>It could not be started, or ended before it was ready: nothing of the provider was loaded.</summary>
    NotStarted,

    /// <summary>It was still busy when the time was over, and was killed.</summary>
    TimedOut,

    /// <summary>It ended before it had said everything.</summary>
    Ended,

    /// <summary>It wrote more than any answer has.</summary>
    TooMuch,
}
