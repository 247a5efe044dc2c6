using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Portability.Tests.Tokens;
using EGovToken.Testing.TestKit;
using Net.Pkcs11Interop.Common;

namespace EGovToken.Portability.Tests;

/// <summary>The product's own path to a token in steps, so that a test can do something between them.</summary>
internal sealed class OpenToken : IDisposable
{
    private readonly TokenModule _module;
    private readonly FoundToken _token;
    private readonly TokenSessions _sessions;

    public OpenToken(string module, string? serial)
    {
        _module = TokenModule.Open(module);
        _token = new TokenFinder(_module).Find(new TokenQuery(serial, TimeSpan.Zero));
        _sessions = TokenSessions.Open(_token);
    }

    /// <summary>What the token says of itself.</summary>
    public TokenDescription Description => _token.Description;

    /// <summary>How many slots show the token.</summary>
    public int Slots => _token.Slots.Count;

    /// <summary>The thumbprint and kind of each certificate that the sessions see, ordered.</summary>
    public IReadOnlyList<string> ReadCertificates()
    {
        var reading = new CertificateReader(_module.Factories).ReadAll(_sessions, KnownCertificates.None);
        Assert.IsEmpty(reading.Unreadable);
        return IssuedCredentials.Describe(reading.Certificates);
    }

    /// <summary>How many private keys the sessions see.</summary>
    public int CountPrivateKeys()
    {
        using var wanted = _module.Factories.ObjectAttributeFactory.Create(CKA.CKA_CLASS, CKO.CKO_PRIVATE_KEY);
        return _sessions.All.Sum(session => session.Session.FindAllObjects([wanted]).Count);
    }

    /// <summary>Logs in as a person who asked for it.</summary>
    /// <returns>Why it was refused; null when it was not.</returns>
    public OutcomeNumber? Login(string pin)
    {
        using var attempt = new PinAttempt(new PinSecret(pin), PinMode.Guided);
        try
        {
            PinGuard.Login(_sessions.First, _token, attempt, new RegistryPinMemory(new MemoryRegistry()));
            return null;
        }
        catch (OutcomeException e)
        {
            return e.Outcome.Number;
        }
    }

    public void Dispose()
    {
        _sessions.Dispose();
        _module.Dispose();
    }
}
