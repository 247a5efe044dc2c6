using EGovToken.Core.KeyLinks;
using EGovToken.Core.Stores;

namespace EGovToken.Core.Journal;

/// <summary>One certificate that this product changed in a store, with all that is needed to undo the change or make it again.</summary>
public sealed record JournalEntry
{
    /// <summary>The installation run that made the change.</summary>
    public string Run { get; init; } = "";

    /// <summary>The run that unregistered it because the token has its renewal; empty otherwise.</summary>
    public string SupersededBy { get; init; } = "";

    /// <summary>How far the change has got.</summary>
    public JournalState State { get; init; }

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

    /// <summary>The key link that was written, or null.</summary>
    public KeyLink? Link { get; init; }

    /// <summary>Whether the store held the certificate before.</summary>
    public bool WasPresent { get; init; }

    /// <summary>The key link it had before, or null.</summary>
    public KeyLink? LinkBefore { get; init; }

    /// <summary>What this entry took the place of when its run registered the certificate again; null for a first registration.</summary>
    public ReplacedEntry? Replaced { get; init; }
}
