namespace EGovToken.Testing.VirtualCard.Pkcs15;

/// <summary>Where the files of the PKCS #15 application are. The first three are the standard's own choice, the others this card's.</summary>
internal static class Pkcs15Files
{
    /// <summary>EF(DIR), in the root.</summary>
    public const ushort Applications = 0x2F00;

    /// <summary>DF(PKCS15), in the root; all others are in it.</summary>
    public const ushort Application = 0x5015;

    /// <summary>EF(ODF): where the other directories are.</summary>
    public const ushort ObjectDirectory = 0x5031;

    /// <summary>EF(TokenInfo).</summary>
    public const ushort TokenInfo = 0x5032;

    /// <summary>EF(AODF).</summary>
    public const ushort AuthenticationObjects = 0x4401;

    /// <summary>EF(PrKDF).</summary>
    public const ushort PrivateKeys = 0x4402;

    /// <summary>EF(CDF).</summary>
    public const ushort Certificates = 0x4404;

    /// <summary>The first certificate's file; the others follow.</summary>
    public const ushort FirstCertificate = 0x4500;

    /// <summary>The first private key's file; it is never there to be read.</summary>
    public const ushort FirstKey = 0x4600;

    /// <summary>The application identifier of PKCS #15: A0 00 00 00 63 and "PKCS-15".</summary>
    public static byte[] ApplicationIdentifier { get; } = [0xA0, 0x00, 0x00, 0x00, 0x63, .. "PKCS-15"u8];
}
