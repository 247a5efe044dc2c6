namespace EGovToken.Core.Tokens;

/// <summary>Whether a certificate's private key is on its token.</summary>
public enum KeyPresence
{
    /// <summary>The token shows the private key.</summary>
    Present,

    /// <summary>The token shows only the public key of the pair; the private one shows after login.</summary>
    Likely,

    /// <summary>The token shows keys, none of them this certificate's.</summary>
    Absent,

    /// <summary>The token shows no key at all without login.</summary>
    Unknown,
}
