using System.Formats.Asn1;

namespace EGovToken.Testing.VirtualCard.Pkcs15;

/// <summary>An X.509 certificate as EF(CDF) describes it.</summary>
/// <param name="Label">The certificate's label.</param>
/// <param name="Id">The same for the certificate and its key.</param>
/// <param name="File">The file that it is in.</param>
/// <param name="IsAuthority">Whether it is a certification authority's.</param>
/// <param name="Pin">The PIN that must be verified before it can be read; null when none must.</param>
internal sealed record CertificateEntry(string Label, byte[] Id, ushort File, bool IsAuthority, byte? Pin)
{
    /// <summary>CertificateType ::= x509Certificate PKCS15Object.</summary>
    public void Write(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteCommonAttributes(Label, Pin);
            using (writer.PushSequence())
            {
                writer.WriteOctetString(Id);
                if (IsAuthority)
                {
                    writer.WriteBoolean(true);
                }
            }

            using (writer.PushSequence(Pkcs15Writer.Context(1)))
            using (writer.PushSequence())
            {
                writer.WritePath(Pkcs15Files.Application, File);
            }
        }
    }
}
