namespace EGovToken.Core.Diagnosis;

/// <summary>How a link is.</summary>
public enum LinkState
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, but not for long or not for sure.</summary>
    Warning,

    /// <summary>It is what keeps the login from working.</summary>
    Broken,

    /// <summary>It was not judged: another link is broken first, or there is nothing to judge.</summary>
    Skipped,
}
