using System.Formats.Asn1;

namespace EGovToken.Testing.VirtualCard.Pkcs15;

/// <summary>An RSA private key as EF(PrKDF) describes it.</summary>
/// <param name="Label">The key's label.</param>
/// <param name="Id">The same for the key and its certificate.</param>
/// <param name="Bits">The length of its modulus.</param>
/// <param name="Reference">What the card names it by, from 1.</param>
/// <param name="Pin">The PIN that guards it.</param>
internal sealed record KeyObject(string Label, byte[] Id, int Bits, byte Reference, byte Pin)
{
    [Flags]
    private enum KeyUsage
    {
        Sign = 1 << 2,
    }

    /// <summary>PrivateKeyType ::= privateRSAKey PKCS15Object.</summary>
    public void Write(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteCommonAttributes(Label, Pin);
            using (writer.PushSequence())
            {
                writer.WriteOctetString(Id);
                writer.WriteNamedBitList(KeyUsage.Sign);
                writer.WriteInteger(Reference);
            }

            using (writer.PushSequence(Pkcs15Writer.Context(1)))
            using (writer.PushSequence())
            {
                writer.WritePath(Pkcs15Files.Application, (ushort)(Pkcs15Files.FirstKey + Reference));
                writer.WriteInteger(Bits);
            }
        }
    }
}
