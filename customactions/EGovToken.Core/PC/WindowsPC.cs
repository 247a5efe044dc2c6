using System.Runtime.Versioning;
using EGovToken.Core.Isolation;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Machine;
using EGovToken.Core.Modules;
using EGovToken.Core.Registry;
using EGovToken.Core.Settings;
using EGovToken.Core.Stores;

namespace EGovToken.Core.PC;

/// <summary>The Windows PC, and the user on it, that this process runs on and as.</summary>
[SupportedOSPlatform("windows")]
public static class WindowsPC
{
    /// <summary>Its parts.</summary>
    /// <param name="log">Called with lines for a log.</param>
    public static UserPC ForThisUser(Action<string> log)
    {
        var providers = IsolatedProviders.BesideThisProgram(log);
        return new UserPC(
            new ModuleLocator(Environment.SystemDirectory, new RegisteredProviders()),
            new InstalledKeyContainers(providers),
            providers,
            new WindowsUserCertificateStore(),
            new WindowsAuthorityStore(),
            new UserProductRegistry(),
            new RegistryPolicies())
        {
            Machine = new RegistryMachineInstallation(),
            UserPackage = new WindowsUserPackage(),
        };
    }
}
