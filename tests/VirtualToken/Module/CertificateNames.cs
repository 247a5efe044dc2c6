using System.Formats.Asn1;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>The parts of a certificate that Cryptoki has attributes of its own for, each in DER.</summary>
/// <param name="SerialNumber">CKA_SERIAL_NUMBER.</param>
/// <param name="Issuer">CKA_ISSUER.</param>
/// <param name="Subject">CKA_SUBJECT.</param>
internal sealed record CertificateNames(byte[] SerialNumber, byte[] Issuer, byte[] Subject)
{
    /// <summary>Takes a certificate apart; all parts are empty when it is spoilt.</summary>
    public static CertificateNames Read(byte[] certificate)
    {
        try
        {
            var body = new AsnReader(certificate, AsnEncodingRules.DER).ReadSequence().ReadSequence();
            var version = new Asn1Tag(TagClass.ContextSpecific, 0);
            if (body.PeekTag().HasSameClassAndValue(version))
            {
                body.ReadEncodedValue();
            }

            var serialNumber = body.ReadEncodedValue();
            body.ReadSequence(); // the signature's algorithm
            var issuer = body.ReadEncodedValue();
            body.ReadSequence(); // the validity
            return new CertificateNames(serialNumber.ToArray(), issuer.ToArray(), body.ReadEncodedValue().ToArray());
        }
        catch (AsnContentException)
        {
            return new CertificateNames([], [], []);
        }
    }
}
