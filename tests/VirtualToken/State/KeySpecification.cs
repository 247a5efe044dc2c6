namespace EGovToken.Testing.VirtualToken.State;

/// <summary>The key specifications of Windows' cryptographic service providers.</summary>
public static class KeySpecification
{
    /// <summary>AT_KEYEXCHANGE.</summary>
    public const int KeyExchange = 1;

    /// <summary>AT_SIGNATURE.</summary>
    public const int Signature = 2;
}
