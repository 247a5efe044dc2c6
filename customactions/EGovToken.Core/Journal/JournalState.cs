namespace EGovToken.Core.Journal;

/// <summary>How far a change has got; written before the change is made, so that a crash in between can be told.</summary>
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
}
