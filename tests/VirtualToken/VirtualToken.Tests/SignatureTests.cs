using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Testing.VirtualToken.Tests;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class SignatureTests
{
    [TestMethod]
    [DataRow(CitizenToken.AuthenticationLabel, "SHA1-RSA-PKCS", "-sha1")]
    [DataRow(CitizenToken.AuthenticationLabel, "SHA256-RSA-PKCS", "-sha256")]
    [DataRow(CitizenToken.SigningLabel, "SHA256-RSA-PKCS", "-sha256")]
    [DataRow(CitizenToken.SigningLabel, "SHA384-RSA-PKCS", "-sha384")]
    [DataRow(CitizenToken.SigningLabel, "SHA512-RSA-PKCS", "-sha512")]
    public void OpenSSL_verifies_a_signature_with_the_certificate_from_the_token(string label, string mechanism, string digest)
    {
        using var token = new TemporaryToken();
        File.WriteAllText(token.PathOf("data"), "Ərizə: imzalanacaq mətn");

        Sign(token, label, mechanism);

        Verify(token, label, digest).Succeeded();
    }

    [TestMethod]
    public void A_signature_fits_neither_other_data_nor_the_other_key()
    {
        using var token = new TemporaryToken();
        File.WriteAllText(token.PathOf("data"), "one text");
        Sign(token, CitizenToken.SigningLabel, "SHA256-RSA-PKCS");

        Assert.AreNotEqual(0, Verify(token, CitizenToken.AuthenticationLabel, "-sha256").ExitCode);
        File.WriteAllText(token.PathOf("data"), "another text");
        Assert.AreNotEqual(0, Verify(token, CitizenToken.SigningLabel, "-sha256").ExitCode);
    }

    [TestMethod]
    public void An_input_that_is_signed_as_it_is_comes_back_out_of_the_signature()
    {
        using var token = new TemporaryToken();
        File.WriteAllText(token.PathOf("data"), "not hashed by the token");
        Sign(token, CitizenToken.AuthenticationLabel, "RSA-PKCS");

        OpenSsl.Run(
            "pkeyutl", "-verifyrecover", "-pubin",
            "-inkey", PublicKey(token, CitizenToken.AuthenticationLabel),
            "-in", token.PathOf("signature"),
            "-out", token.PathOf("recovered")).Succeeded();

        Assert.AreEqual("not hashed by the token", File.ReadAllText(token.PathOf("recovered")));
    }

    [TestMethod]
    public void Data_too_long_to_be_signed_as_it_is_is_refused()
    {
        using var token = new TemporaryToken();
        File.WriteAllBytes(token.PathOf("data"), new byte[246]);

        token.Pkcs11ToolLoggedIn(SigningArguments(token, CitizenToken.SigningLabel, "RSA-PKCS")).FailedWith("CKR_DATA_LEN_RANGE");
    }

    private static void Sign(TemporaryToken token, string label, string mechanism) =>
        token.Pkcs11ToolLoggedIn(SigningArguments(token, label, mechanism)).Succeeded();

    private static string[] SigningArguments(TemporaryToken token, string label, string mechanism) =>
    [
        "--sign", "--id", Identifier(token, label), "--mechanism", mechanism,
        "--input-file", token.PathOf("data"),
        "--output-file", token.PathOf("signature"),
    ];

    /// <summary>The identifier of a key: pkcs11-tool does not choose keys to sign with by their label.</summary>
    private static string Identifier(TemporaryToken token, string label) =>
        Convert.ToHexString(token.Control.File.Load().Slots[0].Token!.Objects.First(one => one.Label == label).Id);

    private static ProgramRun Verify(TemporaryToken token, string label, string digest) =>
        OpenSsl.Run("dgst", digest, "-verify", PublicKey(token, label), "-signature", token.PathOf("signature"), token.PathOf("data"));

    /// <summary>The public key in the certificate that the module gives out.</summary>
    private static string PublicKey(TemporaryToken token, string label)
    {
        var certificate = token.PathOf("certificate.der");
        var key = token.PathOf("public.pem");
        token.Pkcs11Tool("--read-object", "--type", "cert", "--label", label, "--output-file", certificate).Succeeded();
        OpenSsl.Run("x509", "-inform", "DER", "-in", certificate, "-pubkey", "-noout", "-out", key).Succeeded();
        return key;
    }
}
