using EGovToken.Core.Host;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestKit;

/// <summary>A PC with a token plugged in, on which registrations are planned and carried out.</summary>
public sealed class RegistrationPC : IDisposable
{
    private readonly CountedKeyContainers _containers;

    /// <summary>With the citizen's token.</summary>
    public RegistrationPC()
        : this(new PluggedToken())
    {
    }

    /// <summary>With another token.</summary>
    public RegistrationPC(TokenState token)
        : this(new PluggedToken(token))
    {
    }

    private RegistrationPC(PluggedToken token)
    {
        Token = token;
        _containers = new CountedKeyContainers(new TokenKeyContainers(token.StateFile));
    }

    /// <summary>The token, its module with it.</summary>
    public PluggedToken Token { get; }

    /// <summary>The module that is named by hand; null for the vendor's, which is found.</summary>
    public string? NamedModule { get; init; }

    /// <summary>The user's certificate stores.</summary>
    public MemoryStore Store { get; } = new();

    /// <summary>The user's registry.</summary>
    public MemoryRegistry Registry { get; } = new();

    /// <summary>How often a provider was asked for its containers.</summary>
    public int ProvidersAsked => _containers.Count;

    /// <summary>Carries plans out.</summary>
    public CertificateRegistrar Registrar => new(Store, new RegistrationJournal(Registry));

    private TokenRegistration Registration => new(
        new ModuleLocator(Token.SystemFolder, new KnownProviders((EPass2003.Provider, Token.Module))),
        _containers,
        Store,
        new RegistrationJournal(Registry),
        new TokenAccess(new RegistryPinMemory(Registry)));

    /// <summary>Plans and carries out a registration.</summary>
    public RegistrationPlan Register(string run, bool trustJournal = false, bool removeStale = false)
    {
        var request = new RegistrationRequest { Run = run, Pkcs11Module = NamedModule, TrustJournal = trustJournal, RemoveStale = removeStale };
        var plan = Registration.Plan(request, static _ => { });
        Registrar.Register(plan);
        return plan;
    }

    /// <summary>Gives the token other objects, as its issuer does on renewal.</summary>
    public void PutOnToken(TokenState other) => Token.Token.Change(token =>
    {
        token.Objects.Clear();
        token.Objects.AddRange(other.Objects);
    });

    public void Dispose() => Token.Dispose();
}
