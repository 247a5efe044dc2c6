using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.Common;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.PortalLogin.Tests.Portal;

/// <summary>A portal on this machine that lets in whoever proves, in the TLS handshake, to have the key of a citizen's certificate.</summary>
internal sealed class TestPortal : IDisposable
{
    /// <summary>The portal's name: browsers look for names below localhost on their own machine.</summary>
    public const string HostName = "portal.localhost";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly PortalCertificate _certificate = new(HostName);
    private readonly ConcurrentQueue<string> _visitors = [];
    private int _refused;
    private readonly Language _language;
    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _issuer;

    /// <summary>Opens it.</summary>
    /// <param name="authority">Whose certificates it takes.</param>
    /// <param name="language">What it speaks.</param>
    public TestPortal(TestCertificateAuthority authority, Language language)
    {
        _language = language;
        _root = X509CertificateLoader.LoadCertificate(authority.RootCertificate);
        _issuer = X509CertificateLoader.LoadCertificate(authority.IntermediateCertificate);
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The port that it listens on.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The certificate in DER of the authority that vouches for the portal.</summary>
    public byte[] Authority => _certificate.Authority;

    /// <summary>The thumbprints of the certificates that people have logged in with, in their order.</summary>
    public IReadOnlyCollection<string> Visitors => _visitors;

    /// <summary>How often somebody came without a certificate that it takes.</summary>
    public int Refused => Volatile.Read(ref _refused);

    public void Dispose()
    {
        _listener.Dispose();
        _certificate.Dispose();
        _root.Dispose();
        _issuer.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (SocketException)
        {
            // Closed.
        }
        catch (ObjectDisposedException)
        {
            // Closed before it could wait.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            await using var stream = new SslStream(client.GetStream());
            try
            {
                await stream.AuthenticateAsServerAsync(Options());
                using var visitor = X509CertificateLoader.LoadCertificate(stream.RemoteCertificate!.GetRawCertData());
                _ = await stream.ReadAsync(new byte[8192]);
                _visitors.Enqueue(visitor.Thumbprint);
                await stream.WriteAsync(PortalPage.For(visitor, _language));
                await stream.ShutdownAsync();
            }
            catch (Exception e) when (e is AuthenticationException or IOException)
            {
                // Browsers also come to look, and go without a login.
                Interlocked.Increment(ref _refused);
            }
        }
    }

    private SslServerAuthenticationOptions Options() => new()
    {
        // The vendor's token signs what it is given, in PKCS#1's older form; newer TLS wants the form that it does not have.
        EnabledSslProtocols = SslProtocols.Tls12,
        ClientCertificateRequired = true,
        RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null && IsCitizen(certificate),
        ServerCertificateContext = SslStreamCertificateContext.Create(
            _certificate.Value,
            additionalCertificates: null,
            offline: true,
            SslCertificateTrust.CreateForX509Collection([_root, _issuer], sendTrustInHandshake: true)),
    };

    private bool IsCitizen(X509Certificate certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(_root);
        chain.ChainPolicy.ExtraStore.Add(_issuer);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        using var citizen = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return chain.Build(citizen);
    }
}
