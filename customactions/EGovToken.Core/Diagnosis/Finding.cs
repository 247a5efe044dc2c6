namespace EGovToken.Core.Diagnosis;

/// <summary>What was found out about a link.</summary>
/// <param name="State">How it is.</param>
/// <param name="Key">Names the cause, for programs and for <see cref="DiagnosisTexts"/>; it never changes its meaning.</param>
/// <param name="Arguments">What the cause's text cannot know: texts, numbers, dates (UTC), links.</param>
/// <param name="BlockedBy">The broken link because of which this one was not judged; null in every other case.</param>
public sealed record Finding(LinkState State, string Key, IReadOnlyList<object> Arguments, ChainLink? BlockedBy = null)
{
    /// <summary>It is as it should be.</summary>
    /// <param name="key">The cause.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Finding Ok(string key, params object[] arguments) => new(LinkState.Ok, key, arguments);

    /// <summary>It works, but.</summary>
    /// <param name="key">The cause.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Finding Warning(string key, params object[] arguments) => new(LinkState.Warning, key, arguments);

    /// <summary>It is broken.</summary>
    /// <param name="key">The cause.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Finding Broken(string key, params object[] arguments) => new(LinkState.Broken, key, arguments);

    /// <summary>There is nothing to judge.</summary>
    /// <param name="key">The cause.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Finding Skipped(string key, params object[] arguments) => new(LinkState.Skipped, key, arguments);

    /// <summary>It cannot be judged before another link is mended.</summary>
    /// <param name="root">The broken link.</param>
    public static Finding Blocked(ChainLink root) => new(LinkState.Skipped, "blocked", [root], root);

    /// <summary>The part of the PC that it is about is missing on systems other than Windows.</summary>
    internal static Finding OnlyOnWindows() => Skipped("onlyWindows");
}
