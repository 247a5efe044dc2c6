using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EGovToken.Core.Certificates;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Core.Tests.Certificates;

[TestClass]
public class CertificateParserTests
{
    [TestMethod]
    public void Names_dates_and_keys_are_what_the_certificate_says()
    {
        var certificate = CertificateParser.TryParse(SampleCertificates.Rsa, "label", out var defect)!;
        using var expected = X509CertificateLoader.LoadCertificate(SampleCertificates.Rsa);

        Assert.IsNull(defect);
        Assert.AreEqual("label", certificate.Label);
        Assert.AreEqual("CN=Sample, C=AZ", certificate.Subject);
        Assert.AreEqual("CN=Sample, C=AZ", certificate.Issuer);
        CollectionAssert.AreEqual(expected.SubjectName.RawData, certificate.SubjectName);
        CollectionAssert.AreEqual(expected.IssuerName.RawData, certificate.IssuerName);
        Assert.AreEqual(expected.SerialNumber, certificate.SerialNumber);
        Assert.AreEqual(expected.Thumbprint, certificate.Thumbprint);
        Assert.AreEqual((SampleCertificates.NotBefore, SampleCertificates.NotAfter), (certificate.NotBefore, certificate.NotAfter));
        Assert.AreEqual(DateTimeKind.Utc, certificate.NotBefore.Kind);
        Assert.AreEqual("RSA 2048", certificate.KeyAlgorithm);
        Assert.AreEqual(PublicKeyValue.Rsa(SampleCertificates.RsaNumbers.Modulus!), certificate.PublicKey);
    }

    [TestMethod]
    [DataRow(X509KeyUsageFlags.DigitalSignature, "", CertificatePurpose.Login)]
    [DataRow(X509KeyUsageFlags.DigitalSignature, "1.3.6.1.5.5.7.3.4 1.3.6.1.5.5.7.3.2", CertificatePurpose.Login)]
    [DataRow(X509KeyUsageFlags.DigitalSignature, "2.5.29.37.0", CertificatePurpose.Login)]
    [DataRow(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, "", CertificatePurpose.Both)]
    [DataRow(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, "1.3.6.1.5.5.7.3.4", CertificatePurpose.Signing)]
    [DataRow(X509KeyUsageFlags.DigitalSignature, "1.3.6.1.5.5.7.3.4", CertificatePurpose.Signing)]
    public void A_certificate_that_browsers_do_not_ask_Windows_for_is_for_signing(X509KeyUsageFlags usage, string purposes, CertificatePurpose expected) =>
        Assert.AreEqual(expected, Issue(usage, purposes).Purpose);

    [TestMethod]
    [DataRow(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, X509KeyUsageFlags.DigitalSignature, true)]
    [DataRow(X509KeyUsageFlags.DigitalSignature, X509KeyUsageFlags.NonRepudiation, false)]
    [DataRow(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, X509KeyUsageFlags.DigitalSignature, false)]
    [DataRow(X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation, X509KeyUsageFlags.KeyEncipherment, false)]
    public void Which_signatures_a_certificate_is_for_tells_whether_it_renews_another(X509KeyUsageFlags older, X509KeyUsageFlags newer, bool renews) =>
        Assert.AreEqual(renews, RenewalRule.IsForSamePurpose(Issue(newer, ""), Issue(older, "")));

    [TestMethod]
    public void The_key_of_an_EC_certificate_is_its_point()
    {
        var certificate = CertificateParser.TryParse(SampleCertificates.EC, "", out _)!;

        Assert.AreEqual("EC 256", certificate.KeyAlgorithm);
        Assert.AreEqual(PublicKeyValue.EC([4, .. SampleCertificates.Point.X!, .. SampleCertificates.Point.Y!]), certificate.PublicKey);
    }

    [TestMethod]
    public void Zeros_behind_a_certificate_are_cut_off()
    {
        var certificate = CertificateParser.TryParse([.. SampleCertificates.Rsa, .. new byte[300]], "", out _)!;

        CollectionAssert.AreEqual(SampleCertificates.Rsa, certificate.Encoded);
        Assert.AreEqual(CertificateParser.TryParse(SampleCertificates.Rsa, "", out _)!.Thumbprint, certificate.Thumbprint);
    }

    [TestMethod]
    public void Everything_else_behind_a_certificate_is_refused() =>
        Assert.AreEqual(CertificateDefect.TrailingData, DefectOf([.. SampleCertificates.Rsa, 0, 1]));

    [TestMethod]
    public void A_certificate_torn_anywhere_is_truncated()
    {
        for (var length = 1; length < SampleCertificates.Rsa.Length; length++)
        {
            Assert.AreEqual(CertificateDefect.Truncated, DefectOf(SampleCertificates.Rsa[..length]), $"{length} bytes");
        }
    }

    [TestMethod]
    public void Nothing_and_zeros_are_empty()
    {
        Assert.AreEqual(CertificateDefect.Empty, DefectOf([]));
        Assert.AreEqual(CertificateDefect.Empty, DefectOf(new byte[100]));
    }

    [TestMethod]
    public void More_than_64_KiB_is_not_looked_at()
    {
        Assert.IsNull(DefectOf([.. SampleCertificates.Rsa, .. new byte[(64 * 1024) - SampleCertificates.Rsa.Length]]));
        Assert.AreEqual(CertificateDefect.TooLarge, DefectOf([.. SampleCertificates.Rsa, .. new byte[64 * 1024]]));
    }

    [TestMethod]
    public void A_key_bag_a_certificate_bag_and_text_are_never_taken_for_a_certificate()
    {
        Assert.AreEqual(CertificateDefect.NotACertificate, DefectOf(SampleCertificates.Pkcs12));
        Assert.AreEqual(CertificateDefect.NotACertificate, DefectOf(SampleCertificates.Pkcs7));
        using var certificate = X509CertificateLoader.LoadCertificate(SampleCertificates.Rsa);
        Assert.AreEqual(CertificateDefect.NotACertificate, DefectOf(Encoding.ASCII.GetBytes(certificate.ExportCertificatePem())));
    }

    [TestMethod]
    [DataRow(new byte[] { 0x30, 0x80, 0x00, 0x00 }, DisplayName = "indefinite length")]
    [DataRow(new byte[] { 0x30, 0x84, 0x7F, 0xFF, 0xFF, 0xFF }, DisplayName = "two gigabytes")]
    [DataRow(new byte[] { 0x30, 0x00 }, DisplayName = "nothing in it")]
    [DataRow(new byte[] { 0x30, 0x06, 0x30, 0x00, 0x30, 0x00, 0x03, 0x00 }, DisplayName = "the outer shape alone")]
    public void Other_encodings_are_no_certificates(byte[] bytes) => Assert.AreEqual(CertificateDefect.NotACertificate, DefectOf(bytes));

    [TestMethod]
    public void A_length_that_is_longer_than_it_need_be_is_not_DER()
    {
        var certificate = SampleCertificates.Rsa;
        Assert.AreEqual(0x82, certificate[1]);

        Assert.AreEqual(CertificateDefect.NotACertificate, DefectOf([0x30, 0x83, 0, .. certificate[2..]]));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(8)]
    public void Bits_of_a_signature_that_do_not_count_are_zero_and_fewer_than_a_byte(int unused)
    {
        const int signatureBytes = 256;
        byte[] certificate = [.. SampleCertificates.Rsa];
        certificate[^(signatureBytes + 1)] = (byte)unused;
        certificate[^1] |= 1;

        Assert.AreEqual(CertificateDefect.NotACertificate, DefectOf(certificate));
    }

    [TestMethod]
    public void A_changed_byte_never_does_more_than_spoil_the_certificate()
    {
        for (var at = 0; at < SampleCertificates.Rsa.Length; at++)
        {
            foreach (var change in new byte[] { 0x01, 0x80, 0xFF })
            {
                var bytes = SampleCertificates.Rsa.ToArray();
                bytes[at] ^= change;

                Assert.AreEqual(CertificateParser.TryParse(bytes, "", out var defect) is null, defect is not null, $"byte {at} ^ {change:X2}");
            }
        }
    }

    private static CertificateDefect? DefectOf(byte[] bytes)
    {
        CertificateParser.TryParse(bytes, "", out var defect);
        return defect;
    }

    private static TokenCertificate Issue(X509KeyUsageFlags usage, string purposes)
    {
        using var authority = new TestCertificateAuthority();
        using var key = RSA.Create(2048);
        var encoded = authority.Issue(
            new X500DistinguishedName("CN=Sample, C=AZ"), key, usage, purposes.Split(' ', StringSplitOptions.RemoveEmptyEntries), (DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddYears(1)));
        return CertificateParser.TryParse(encoded, "", out _)!;
    }
}
