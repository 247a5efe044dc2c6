using System.Security.Cryptography.X509Certificates;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;
using Org.BouncyCastle.Tls.Crypto.Impl.BC;
using Org.BouncyCastle.X509;
using CertificateRequest = Org.BouncyCastle.Tls.CertificateRequest;

namespace EGovToken.Testing.WindowsProbe;

/// <summary>
/// Logs in to a portal as a browser does: with a certificate of CurrentUser\My, whose private key signs the handshake through the certificate's
/// key link. Both ends of TLS are Bouncy Castle's, which nobody here wrote, and in this process: the sandbox has no network.
/// </summary>
internal static class PortalLogin
{
    /// <summary>Logs in with each certificate that has a key link.</summary>
    /// <param name="pin">The PIN.</param>
    /// <param name="issuer">The certificate in DER of the authority whose citizens the portal lets in.</param>
    public static IEnumerable<(string Thumbprint, string Outcome)> Try(string pin, byte[] issuer)
    {
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadOnly);
        var own = new PortalIdentity();
        foreach (var certificate in store.Certificates)
        {
            yield return (certificate.Thumbprint, Handshake(new Citizen(certificate, pin), new Portal(issuer, own)));
            certificate.Dispose();
        }
    }

    private static string Handshake(Citizen citizen, Portal portal)
    {
        var client = new TlsClientProtocol();
        var server = new TlsServerProtocol();
        try
        {
            client.Connect(citizen);
            server.Accept(portal);
            while (Move(client, server) | Move(server, client))
            {
            }
        }
        catch (IOException e)
        {
            // Each end tells the other no more than a number: what it was is said where it was found.
            return citizen.Failure ?? portal.Refusal ?? e.Message;
        }

        return portal.HasAdmitted ? "admitted" : citizen.Failure ?? portal.Refusal ?? "the handshake came to no end";
    }

    private static bool Move(TlsProtocol from, TlsProtocol to)
    {
        var data = new byte[from.GetAvailableOutputBytes()];
        if (data.Length == 0)
        {
            return false;
        }

        from.ReadOutput(data, 0, data.Length);
        to.OfferInput(data);
        return true;
    }

    /// <summary>The browser's end.</summary>
    private sealed class Citizen(X509Certificate2 certificate, string pin) : DefaultTlsClient(new BcTlsCrypto()), TlsAuthentication
    {
        /// <summary>Why the key did not sign; null when it did, or was not asked.</summary>
        public string? Failure { get; private set; }

        public override TlsAuthentication GetAuthentication() => this;

        public void NotifyServerCertificate(TlsServerCertificate serverCertificate)
        {
            // Whether the portal is the right one is another test's.
        }

        public TlsCredentials GetClientCredentials(CertificateRequest certificateRequest) => new Credentials(
            new Certificate([m_context.Crypto.CreateCertificate(certificate.RawData)]),
            hash => LinkedKey.TrySignHash(certificate.Handle, pin, hash, out var failure) ?? throw new TlsFatalAlert(AlertDescription.internal_error, Failure = failure));

        // The provider signs PKCS#1 alone, which newer TLS does not take.
        protected override ProtocolVersion[] GetSupportedVersions() => ProtocolVersion.TLSv12.Only();

        private sealed record Credentials(Certificate Certificate, Func<byte[], byte[]> Sign) : TlsCredentialedSigner
        {
            public SignatureAndHashAlgorithm SignatureAndHashAlgorithm { get; } = SignatureAndHashAlgorithm.GetInstance(HashAlgorithm.sha256, SignatureAlgorithm.rsa);

            public byte[] GenerateRawSignature(byte[] hash) => Sign(hash);

            public TlsStreamSigner? GetStreamSigner() => null;
        }
    }

    /// <summary>The portal's key and certificate, which no browser here looks at.</summary>
    private sealed class PortalIdentity
    {
        public PortalIdentity()
        {
            var (generator, random) = (new RsaKeyPairGenerator(), new SecureRandom());
            generator.Init(new KeyGenerationParameters(random, 2048));
            var keys = generator.GenerateKeyPair();
            var maker = new X509V3CertificateGenerator();
            maker.SetSerialNumber(BigInteger.One);
            maker.SetIssuerDN(new X509Name("CN=portal"));
            maker.SetSubjectDN(new X509Name("CN=portal"));
            maker.SetNotBefore(DateTime.UtcNow.AddDays(-1));
            maker.SetNotAfter(DateTime.UtcNow.AddDays(1));
            maker.SetPublicKey(keys.Public);
            Key = keys.Private;
            Certificate = maker.Generate(new Asn1SignatureFactory("SHA256withRSA", Key, random)).GetEncoded();
        }

        public AsymmetricKeyParameter Key { get; }

        public byte[] Certificate { get; }
    }

    /// <summary>The portal's end.</summary>
    private sealed class Portal(byte[] issuer, PortalIdentity own) : DefaultTlsServer(new BcTlsCrypto())
    {
        /// <summary>Whether the citizen has proven to have the certificate's key, and is let in.</summary>
        public bool HasAdmitted { get; private set; }

        /// <summary>Why a certificate is not taken.</summary>
        public string? Refusal { get; private set; }

        public override CertificateRequest GetCertificateRequest() => new(
            [ClientCertificateType.rsa_sign], [SignatureAndHashAlgorithm.GetInstance(HashAlgorithm.sha256, SignatureAlgorithm.rsa)], certificateAuthorities: null);

        public override void NotifyClientCertificate(Certificate clientCertificate)
        {
            Refusal = WhyNot(clientCertificate);
            if (Refusal is not null)
            {
                throw new TlsFatalAlert(AlertDescription.bad_certificate, Refusal);
            }
        }

        public override void NotifyHandshakeComplete()
        {
            base.NotifyHandshakeComplete();
            HasAdmitted = true;
        }

        protected override ProtocolVersion[] GetSupportedVersions() => ProtocolVersion.TLSv12.Only();

        protected override TlsCredentialedSigner GetRsaSignerCredentials() => new BcDefaultTlsCredentialedSigner(
            new TlsCryptoParameters(m_context),
            (BcTlsCrypto)Crypto,
            own.Key,
            new Certificate([Crypto.CreateCertificate(own.Certificate)]),
            SignatureAndHashAlgorithm.GetInstance(HashAlgorithm.sha256, SignatureAlgorithm.rsa));

        private string? WhyNot(Certificate presented)
        {
            if (presented.IsEmpty)
            {
                return "no certificate came";
            }

            try
            {
                var parser = new X509CertificateParser();
                var citizen = parser.ReadCertificate(presented.GetCertificateAt(0).GetEncoded());
                citizen.CheckValidity();
                citizen.Verify(parser.ReadCertificate(issuer).GetPublicKey());
                return null;
            }
            catch (GeneralSecurityException e)
            {
                return e.Message;
            }
        }
    }
}
