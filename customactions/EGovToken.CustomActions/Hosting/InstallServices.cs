using System.Runtime.Versioning;
using EGovToken.Core.Journal;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Modules;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Registration;
using EGovToken.Core.Registry;
using EGovToken.Core.Shortcut;
using EGovToken.Core.Stores;

namespace EGovToken.CustomActions.Hosting;

/// <summary>The parts of the PC that actions work on; tests put others in their place.</summary>
/// <param name="Modules">Finds the PKCS#11 module.</param>
/// <param name="KeyContainers">Lists the providers' key containers.</param>
/// <param name="Store">The user's certificate stores.</param>
/// <param name="Registry">The product's part of the user's registry.</param>
/// <param name="Desktop">The user's desktop folder.</param>
public sealed record InstallServices(
    ModuleLocator Modules,
    IKeyContainers KeyContainers,
    IUserCertificateStore Store,
    IProductRegistry Registry,
    string Desktop)
{
    /// <summary>Registers and unregisters through the journal.</summary>
    public CertificateRegistrar Registrar => new(Store, new RegistrationJournal(Registry));

    /// <summary>The portal's shortcut.</summary>
    public PortalShortcut Shortcut => new(Desktop, new ShortcutRecord(Registry));

    /// <summary>Where the outcome is left.</summary>
    public LastResult LastResult => new(Registry);

    /// <summary>The PC and the user that this process runs on and as.</summary>
    [SupportedOSPlatform("windows")]
    public static InstallServices ForThisUser() => new(
        new ModuleLocator(Environment.SystemDirectory, new RegisteredProviders()),
        new ProviderKeyContainers(),
        new WindowsUserCertificateStore(),
        new UserProductRegistry(),
        Environment.GetFolderPath(Environment.SpecialFolder.DesktopDirectory));
}
