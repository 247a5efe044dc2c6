using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Testing.VirtualToken.Tests;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class ObjectTests
{
    [TestMethod]
    public void Before_the_login_private_keys_are_hidden()
    {
        using var token = new TemporaryToken();

        var listing = token.Pkcs11Tool("-O").Succeeded().Text;

        Assert.HasCount(3, Lines(listing, "Certificate Object"));
        Assert.HasCount(2, Lines(listing, "Public Key Object"));
        Assert.IsEmpty(Lines(listing, "Private Key Object"));
    }

    [TestMethod]
    public void After_the_login_private_keys_show_but_not_their_secrets()
    {
        using var token = new TemporaryToken();

        var listing = token.Pkcs11ToolLoggedIn("-O").Succeeded().Text;

        Assert.HasCount(2, Lines(listing, "Private Key Object"));
        Assert.HasCount(2, Lines(listing, "sensitive, always sensitive, never extractable, local"));
    }

    [TestMethod]
    public void The_citizens_certificates_have_a_name_in_Azerbaijani_and_a_purpose_each()
    {
        using var token = new TemporaryToken();

        using var authentication = Certificate(token, CitizenToken.AuthenticationLabel);
        using var signing = Certificate(token, CitizenToken.SigningLabel);

        Assert.Contains("CN=MƏMMƏDOV ƏLİ", authentication.Subject);
        Assert.Contains("SERIALNUMBER=5ABC1D2", signing.Subject);
        Assert.AreEqual(X509KeyUsageFlags.DigitalSignature, Usage(authentication));
        Assert.AreEqual(X509KeyUsageFlags.NonRepudiation, Usage(signing));
        Assert.AreEqual("1.3.6.1.5.5.7.3.2", authentication.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single()
            .EnhancedKeyUsages.Cast<Oid>().Single().Value);
    }

    [TestMethod]
    public void The_authoritys_certificate_issued_the_citizens_and_is_no_root()
    {
        using var token = new TemporaryToken();

        using var authority = Certificate(token, CitizenToken.AuthorityLabel);
        using var citizen = Certificate(token, CitizenToken.AuthenticationLabel);

        Assert.AreNotEqual(authority.Subject, authority.Issuer);
        Assert.AreEqual(authority.Subject, citizen.Issuer);
        OpenSsl.Run(
            "verify",
            "-partial_chain",
            "-trusted", PemFile(token, authority, "authority.pem"),
            PemFile(token, citizen, "citizen.pem")).Succeeded();
    }

    private static string PemFile(TemporaryToken token, X509Certificate2 certificate, string name)
    {
        File.WriteAllText(token.PathOf(name), certificate.ExportCertificatePem());
        return token.PathOf(name);
    }

    private static X509Certificate2 Certificate(TemporaryToken token, string label)
    {
        var file = token.PathOf(label + ".der");
        token.Pkcs11Tool("--read-object", "--type", "cert", "--label", label, "--output-file", file).Succeeded();
        return X509CertificateLoader.LoadCertificateFromFile(file);
    }

    private static X509KeyUsageFlags Usage(X509Certificate2 certificate) =>
        certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages;

    private static List<string> Lines(string listing, string text) =>
        [.. listing.Split('\n').Where(line => line.Contains(text, StringComparison.Ordinal))];
}
