using EGovToken.Core.KeyLinks;

namespace EGovToken.Core.Journal;

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
public sealed record ReplacedEntry(string Run, JournalState State, string TokenSerial, KeyLink? Link, bool WasFound, KeyLink? LinkFound);
