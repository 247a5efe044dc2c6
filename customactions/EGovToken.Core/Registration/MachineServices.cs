using System.Runtime.Versioning;
using EGovToken.Core.Common;
using EGovToken.Core.Host;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>What a PC has to offer to the user that a process runs as; tests replace each part.</summary>
/// <param name="Modules">Finds the PKCS#11 module.</param>
/// <param name="KeyContainers">Lists the providers' key containers.</param>
/// <param name="PrivateKeys">Tells whether private keys answer.</param>
/// <param name="Store">The user's certificate stores.</param>
/// <param name="Authorities">The authorities that the user's programs know.</param>
/// <param name="Registry">The product's part of the user's registry.</param>
/// <param name="Policies">The administrator's policies.</param>
public sealed record MachineServices(
    ModuleLocator Modules,
    IKeyContainers KeyContainers,
    IPrivateKeyCheck PrivateKeys,
    IUserCertificateStore Store,
    IAuthorityStore Authorities,
    IProductRegistry Registry,
    IPolicies Policies)
{
    /// <summary>Signs with private keys.</summary>
    public IKeySigner Signer { get; init; } = new NoKeySigner();

    /// <summary>Whether the system has certificate stores to register certificates in.</summary>
    public bool HasCertificateStores { get; init; } = true;

    /// <summary>The per-machine installation.</summary>
    public IMachineInstallation Machine { get; init; } = new NoMachineInstallation();

    /// <summary>What the per-user package was given.</summary>
    public UserSettings UserSettings => new(Registry);

    /// <summary>The settings of this user on this PC: policies, then what is given, then what either package was given.</summary>
    /// <param name="given">What is given by a setting's name; empty when nothing is.</param>
    /// <param name="isForLogon">Whether they are for a logon.</param>
    public SettingsReader SettingsWith(Func<string, string> given, bool isForLogon = false) =>
        new(given, Policies, Machine, UserSettings) { IsForLogon = isForLogon };

    /// <summary>The per-user installation.</summary>
    public IUserPackage UserPackage { get; init; } = new NoUserPackage();

    /// <summary>Tells the user something while nothing of this product is open.</summary>
    public IUserNotifier Notifier { get; init; } = new NoNotifier();

    /// <summary>Keeps this product's programs from changing the user's certificates at the same time.</summary>
    public IStoreLock StoreLock { get; init; } = new NoStoreLock();

    /// <summary>Makes what tells when a token may have come.</summary>
    public Func<IReaderEvents> ReaderEvents { get; init; } = static () => new ReaderEvents();

    /// <summary>Whether the user is before the screen, and no other user of this PC.</summary>
    public Func<bool> IsSessionActive { get; init; } = static () => true;

    /// <summary>The name of the user who is signed in to this session, where this process runs as another one; null where it does not.</summary>
    public Func<string?> SessionsOtherUser { get; init; } = static () => null;

    /// <summary>Remembers PINs that were not right; in the registry, unless another is given.</summary>
    public IPinMemory PinMemory
    {
        get => field ?? new RegistryPinMemory(Registry);
        init;
    }

    /// <summary>The program that the token's module is loaded into; null for this one.</summary>
    public HostProgram? TokenHost { get; init; }

    /// <summary>Called with lines for a log.</summary>
    public Action<string> Log { get; init; } = static _ => { };

    /// <summary>The way to tokens.</summary>
    public TokenAccess Tokens => new(PinMemory) { Host = TokenHost, Log = Log, IsSessionActive = IsSessionActive };

    /// <summary>Refuses to go on as another user than the one who is signed in: the certificates would be registered for the wrong one.</summary>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.AnotherUsersSession"/>.</exception>
    public void RefuseAnothersSession()
    {
        if (SessionsOtherUser() is { } signedIn)
        {
            throw new OutcomeException(OutcomeNumber.AnotherUsersSession, $"signed in is {signedIn}");
        }
    }

    /// <summary>The record of changes to the stores.</summary>
    public RegistrationJournal Journal => new(Registry);

    /// <summary>Plans registrations with the token at hand.</summary>
    public TokenRegistration Registration => new(Modules, KeyContainers, Store, Journal, Tokens) { Keys = PrivateKeys };

    /// <summary>Registers and unregisters through the journal.</summary>
    public CertificateRegistrar Registrar => new(Store, Journal) { StoreLock = StoreLock, Log = Log };

    /// <summary>Tells what a registration has come to.</summary>
    public RegistrationCheck RegistrationCheck => new(Store, PrivateKeys);

    /// <summary>What a logon has found good.</summary>
    public SettledRegistration Settled => new(Registry, Journal, Modules.FindProvider);

    /// <summary>When the user was told last that a certificate ends soon.</summary>
    public ExpiryMemory ToldExpiry => new(Registry);

    /// <summary>Where the newest outcome is left.</summary>
    public LastResult LastResult => new(Registry);

    /// <summary>Whether anything of this product's is in the user's registry.</summary>
    public bool HasTraces => Journal.ReadAll().Count > 0 || Registry.GetNames("").Count > 0 || Registry.GetNames(RegistryPinMemory.Key).Count > 0;

    /// <summary>
    /// Forgets what is remembered of this user: all but journal, shortcut, settings and result. Removes the product's key if nothing is
    /// left in it.
    /// </summary>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.RegistryRefused"/>.</exception>
    public void ForgetMemories()
    {
        Settled.Forget();
        ToldExpiry.Forget();
        new RegistryPinMemory(Registry).ForgetAll();
        Registry.DeleteIfEmpty("");
    }
}

/// <summary>The way to tokens that programs take: through a module in a process of its own.</summary>
/// <param name="Memory">Remembers PINs that were not right.</param>
public sealed record TokenAccess(IPinMemory Memory)
{
    /// <summary>The program that a module is loaded into; null for this one.</summary>
    public HostProgram? Host { get; init; }

    /// <summary>Called with lines for a log.</summary>
    public Action<string> Log { get; init; } = static _ => { };

    /// <summary>Whether the user is before the screen; the host finds it out for itself.</summary>
    public Func<bool> IsSessionActive { get; init; } = static () => true;

    /// <summary>Reads tokens through a module.</summary>
    /// <param name="module">The module's full path.</param>
    /// <param name="limit">How long it may take in all, waiting for the token not counted; <see cref="TokenReader.DefaultLimit"/> when null.</param>
    /// <param name="waiting">Called once when the waiting for a token begins, with how long it may take.</param>
    public ITokenReader Open(string module, TimeSpan? limit = null, Action<TimeSpan>? waiting = null)
    {
        var inAll = limit ?? TokenReader.DefaultLimit;
        var here = new TokenReader(module, inAll, Memory) { Waiting = waiting, IsSessionActive = IsSessionActive };
        return Host is null ? here : new TokenHostClient(Host, here, Log, module, inAll) { Waiting = waiting };
    }
}

/// <summary>The Windows PC, and the user on it, that this process runs on and as.</summary>
[SupportedOSPlatform("windows")]
public static class WindowsPlatform
{
    /// <summary>Its parts.</summary>
    /// <param name="log">Called with lines for a log.</param>
    public static MachineServices ForThisUser(Action<string> log)
    {
        var providers = ProviderHostClient.BesideThisProgram(log);
        return new MachineServices(
            new ModuleLocator(Environment.SystemDirectory, new RegisteredProviders()),
            new InstalledKeyContainers(providers),
            providers,
            new WindowsUserCertificateStore(),
            new WindowsAuthorityStore(),
            new UserProductRegistry(),
            new RegistryPolicies())
        {
            Signer = providers,
            Machine = new RegistryMachineInstallation(),
            UserPackage = new WindowsUserPackage(),
            Notifier = new BalloonNotifier(),
            IsSessionActive = UserSession.IsActive,
            SessionsOtherUser = UserSession.OtherUser,
            StoreLock = new UserStoreLock(),
            TokenHost = HostProgram.OfThisProgram,
            Log = log,
        };
    }
}
