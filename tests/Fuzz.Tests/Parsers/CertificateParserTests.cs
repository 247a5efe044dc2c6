#pragma warning disable CA5350 // Windows names certificates by their SHA-1.
using System.Security.Cryptography;
using EGovToken.Core.Certificates;
using EGovToken.Fuzz.Tests.Fuzzing;
using EGovToken.Testing.HostileModule.Play;

namespace EGovToken.Fuzz.Tests.Parsers;

[TestClass]
public sealed class CertificateParserTests
{
    private const int Cases = 15_000;

    private static readonly byte[][] Samples = [.. HonestToken.Certificates.Select(certificate => certificate.Value)];

    [TestMethod]
    public void Bytes_are_a_certificate_or_have_a_defect() =>
        RandomCases.Check("spoilt certificates", Bytes.ToArbitrary(Bytes.Mutated(Samples)), Cases, CheckOne);

    [TestMethod]
    public void Random_bytes_are_no_certificate() =>
        RandomCases.Check("random bytes for certificates", Bytes.ToArbitrary(Bytes.UpTo(300)), 3_000, bytes =>
        {
            Assert.IsNull(CertificateParser.TryParse(bytes, "label", out var defect));
            Assert.IsNotNull(defect);
        });

    private static void CheckOne(byte[] bytes)
    {
        var certificate = CertificateParser.TryParse(bytes, "label", out var defect);
        Assert.AreEqual(certificate is null, defect is not null, defect.ToString());
        if (certificate is not null)
        {
            CollectionAssert.AreEqual(bytes[..certificate.Encoded.Length], certificate.Encoded);
            Assert.IsTrue(bytes.Skip(certificate.Encoded.Length).All(padding => padding == 0), "more than padding was cut off");
            Assert.AreEqual(Convert.ToHexString(SHA1.HashData(certificate.Encoded)), certificate.Thumbprint);
        }
    }
}
