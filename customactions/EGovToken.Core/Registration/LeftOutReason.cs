namespace EGovToken.Core.Registration;

/// <summary>Why a certificate of the token is not registered.</summary>
public enum LeftOutReason
{
    /// <summary>It is a root, and a root is never trusted silently.</summary>
    Root,

    /// <summary>It has expired; browsers would offer it beside its successor.</summary>
    Expired,

    /// <summary>Its private key is not on the token.</summary>
    NoKeyOnToken,

    /// <summary>No provider on this PC has its private key.</summary>
    NoProviderHasKey,

    /// <summary>A provider that may have its private key hung or crashed.</summary>
    ProviderFailed,

    /// <summary>Its key is of a kind that cannot be matched with the providers' keys.</summary>
    UnsupportedKey,

    /// <summary>It cannot be read, or is no certificate.</summary>
    Unreadable,
}
