using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Isolation;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Stores;

namespace EGovToken.Cli.ProviderHosting;

/// <summary>
/// The hidden mode in which this program is the process that a provider is loaded into: the custom actions and its own commands
/// start it (<see cref="IsolatedProviders"/>), people have no use for it.
/// </summary>
internal static class ProviderHostMode
{
    /// <summary>Runs as a provider host when the arguments say so.</summary>
    /// <returns>The exit code; null when they do not.</returns>
    public static int? TryRun(string[] args)
    {
        if (HostRequest.TryParse(args) is not { } request || !RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return null;
        }

        Run(request);
        return 0;
    }

    [SupportedOSPlatform("windows")]
    private static void Run(HostRequest request)
    {
        ErrorDialogs.Forbid();
        new ProviderHost(new ProviderKeyContainers(), new StorePrivateKeyCheck()).Answer(request, Console.In, Console.Out);
    }
}
