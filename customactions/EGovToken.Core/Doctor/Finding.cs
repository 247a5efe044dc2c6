namespace EGovToken.Core.Doctor;

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

    /// <summary>It cannot be judged before another link is repaired.</summary>
    /// <param name="root">The broken link.</param>
    public static Finding Blocked(ChainLink root) => new(LinkState.Skipped, "blocked", [root], root);

    /// <summary>The part of the PC that it is about is missing on systems other than Windows.</summary>
    internal static Finding OnlyOnWindows() => Skipped("onlyWindows");
}

/// <summary>A link and what was found out about it.</summary>
/// <param name="Link">The link.</param>
/// <param name="Finding">The finding.</param>
public sealed record LinkFinding(ChainLink Link, Finding Finding);

/// <summary>The links of the chain from the middleware to the portal, in the order in which people repair them.</summary>
public enum ChainLink
{
    /// <summary>The vendor's software: its module and its provider.</summary>
    Middleware,

    /// <summary>Windows's smart card service.</summary>
    Service,

    /// <summary>A reader; an ePass2003 brings its own.</summary>
    Reader,

    /// <summary>The one token.</summary>
    Token,

    /// <summary>What the token tells of its PIN.</summary>
    Pin,

    /// <summary>The person's certificates on the token.</summary>
    Certificates,

    /// <summary>The authorities that issued them.</summary>
    Chain,

    /// <summary>The way from a registered certificate to its private key.</summary>
    KeyLink,

    /// <summary>A signature through that way; looked at only when the user asks for it, since it may cost a PIN try.</summary>
    Signature,

    /// <summary>The user's certificate stores.</summary>
    Store,

    /// <summary>The record of what this product registered.</summary>
    Journal,

    /// <summary>Microsoft Edge, if it is installed.</summary>
    Edge,

    /// <summary>Google Chrome, if it is installed.</summary>
    Chrome,

    /// <summary>Mozilla Firefox, if it is installed.</summary>
    Firefox,

    /// <summary>The PC's clock.</summary>
    Clock,

    /// <summary>The portal, by name and by its answer.</summary>
    Portal,
}

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
