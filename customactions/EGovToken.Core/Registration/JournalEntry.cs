using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>One certificate that this product changed in a store, with all that is needed to undo the change or make it again.</summary>
public sealed record JournalEntry
{
    /// <summary>The installation run that made the change.</summary>
    public string Run { get; init; } = "";

    /// <summary>The run that unregistered it because the token has its renewal; empty otherwise.</summary>
    public string SupersededBy { get; init; } = "";

    /// <summary>How far the change has got.</summary>
    public JournalState State { get; init; }

    /// <summary>Whether unregistering is done with it.</summary>
    public bool IsUndone => State is JournalState.Removed or JournalState.NotOurs;

    /// <summary>Which store.</summary>
    public UserStoreName Store { get; init; }

    /// <summary>SHA-1 in hexadecimal.</summary>
    public string Thumbprint { get; init; } = "";

    /// <summary>The subject, for people who read the journal.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The token that the certificate came from.</summary>
    public string TokenSerial { get; init; } = "";

    /// <summary>The certificate in DER.</summary>
    public byte[] Encoded { get; init; } = [];

    /// <summary>The key link that was written; null when none was, and one that is there was left alone.</summary>
    public KeyProviderInfo? Link { get; init; }

    /// <summary>Whether the store held the certificate before.</summary>
    public bool WasPresent { get; init; }

    /// <summary>The key link it had before, or null.</summary>
    public KeyProviderInfo? LinkBefore { get; init; }

    /// <summary>Whether it was archived before.</summary>
    public bool WasArchived { get; init; }

    /// <summary>Whether somebody had archived it by the time it was unregistered: an uninstallation that fails brings it back so.</summary>
    public bool ArchivedSince { get; init; }

    /// <summary>What the certificate was before, all together: what unregistering brings back.</summary>
    public FormerState Former
    {
        get => new(WasPresent, LinkBefore, WasArchived);
        init
        {
            WasPresent = value.WasPresent;
            LinkBefore = value.Link;
            WasArchived = value.WasArchived;
        }
    }

    /// <summary>The key link that the certificate was left with: with another one, somebody else has registered it since.</summary>
    public KeyProviderInfo? LinkLeft => Link ?? LinkBefore;

    /// <summary>
    /// Whether a certificate is as this product left it. With another link, somebody else has registered it since, and it is theirs. A run that
    /// was killed before it could write has left the link of the run before it.
    /// </summary>
    /// <param name="present">What the store shows.</param>
    public bool IsAsLeft(StoredCertificate present) =>
        present.Link == LinkLeft
        || (State != JournalState.Added
            && Replaced is { Link: { } earlier, State: not (JournalState.Removed or JournalState.NotOurs) }
            && present.Link == earlier);

    /// <summary>What this entry took the place of when its run registered the certificate again; null for a first registration.</summary>
    public ReplacedEntry? Replaced { get; init; }
}

/// <summary>What a certificate was before this product changed it.</summary>
/// <param name="WasPresent">Whether the user's part of the store held it.</param>
/// <param name="Link">Its key link, or null.</param>
/// <param name="WasArchived">Whether it was archived.</param>
public sealed record FormerState(bool WasPresent, KeyProviderInfo? Link, bool WasArchived)
{
    /// <summary>What the user's part of the store holds now.</summary>
    /// <param name="own">The certificate there, or null.</param>
    public static FormerState Of(StoredCertificate? own) => new(own is not null, own?.Link, own is { IsArchived: true });
}

/// <summary>How far a change has got; written before the change is made, so that a crash in between can be detected.</summary>
public enum JournalState
{
    /// <summary>About to be registered.</summary>
    Adding,

    /// <summary>Registered by this product.</summary>
    Added,

    /// <summary>About to be unregistered.</summary>
    Removing,

    /// <summary>Unregistered; kept until the uninstallation is certain.</summary>
    Removed,

    /// <summary>
    /// Not as this product left it, so that there was nothing to unregister: what another program has made of it is theirs. Kept until the
    /// uninstallation is certain.
    /// </summary>
    NotOurs,
}

/// <summary>
/// What an entry took the place of when a later run registered the certificate again: the earlier entry's own part, and what
/// the run found in the store. A rollback of the run restores both.
/// </summary>
/// <param name="Run">The earlier run.</param>
/// <param name="State">How far its change had got.</param>
/// <param name="TokenSerial">The token that the certificate had come from.</param>
/// <param name="Link">The key link that the earlier run wrote, or null.</param>
/// <param name="WasFound">Whether the later run found the certificate in the user's part of the store.</param>
/// <param name="LinkFound">The key link that it found there, or null.</param>
/// <param name="ArchivedFound">Whether it found the certificate archived.</param>
public sealed record ReplacedEntry(
    string Run, JournalState State, string TokenSerial, KeyProviderInfo? Link, bool WasFound, KeyProviderInfo? LinkFound, bool ArchivedFound = false)
{
    /// <summary>What the earlier run was to bring back; null when that is what the entry is to bring back.</summary>
    public FormerState? Former { get; init; }

    /// <summary>What the later run found.</summary>
    public FormerState Found => new(WasFound, LinkFound, ArchivedFound);
}
