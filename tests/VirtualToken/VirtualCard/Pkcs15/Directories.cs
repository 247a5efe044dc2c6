using System.Formats.Asn1;

namespace EGovToken.Testing.VirtualCard.Pkcs15;

/// <summary>The files that say what the card is and where its other directories are.</summary>
internal static class Directories
{
    // The choices of PKCS15Objects.
    private const int PrivateKeys = 0;
    private const int Certificates = 4;
    private const int AuthenticationObjects = 8;

    [Flags]
    private enum TokenFlags
    {
        ReadOnly = 1,
        LoginRequired = 1 << 1,
    }

    /// <summary>EF(DIR): one application template (ISO 7816-4 section 8.2.1.1).</summary>
    public static byte[] Applications(string label) => Pkcs15Writer.Encode(writer =>
    {
        using (writer.PushSequence(Application(1)))
        {
            writer.WriteOctetString(Pkcs15Files.ApplicationIdentifier, Application(15));
            writer.WriteOctetString(System.Text.Encoding.UTF8.GetBytes(label), Application(16));
            writer.WriteOctetString([0x3F, 0x00, 0x50, 0x15], Application(17));
        }
    });

    /// <summary>EF(ODF).</summary>
    public static byte[] ObjectDirectory() => Pkcs15Writer.Encode(writer =>
    {
        Entry(PrivateKeys, Pkcs15Files.PrivateKeys);
        Entry(Certificates, Pkcs15Files.Certificates);
        Entry(AuthenticationObjects, Pkcs15Files.AuthenticationObjects);

        void Entry(int kind, ushort file)
        {
            using (writer.PushSequence(Pkcs15Writer.Context(kind)))
            {
                writer.WritePath(Pkcs15Files.Application, file);
            }
        }
    });

    /// <summary>EF(TokenInfo).</summary>
    public static byte[] TokenInfo(CardPersonality personality) => Pkcs15Writer.Encode(writer =>
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(0);
            writer.WriteOctetString(Convert.FromHexString(personality.Token.Serial));
            writer.WriteCharacterString(UniversalTagNumber.UTF8String, personality.Manufacturer);
            writer.WriteCharacterString(UniversalTagNumber.UTF8String, personality.Label, Pkcs15Writer.Context(0));
            writer.WriteNamedBitList(TokenFlags.ReadOnly | TokenFlags.LoginRequired);
        }
    });

    private static Asn1Tag Application(int number) => new(TagClass.Application, number);
}
