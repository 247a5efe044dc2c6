using System.Globalization;
using EGovToken.Testing.CustomActionHost;

namespace EGovToken.Testing.FrameworkHost;

/// <summary>Where the native exports arrive, in the process's first domain: gives each entry point a domain of its own, as DTF's host does.</summary>
public static class Gateway
{
    /// <summary>Runs one entry point.</summary>
    /// <param name="request">The installer's MSIHANDLE, the entry point's name and the folder that the library was unpacked to, with bars in between.</param>
    /// <returns>A Windows Installer error code.</returns>
    public static int Invoke(string request)
    {
        try
        {
            var parts = request.Split('|');
            return InvokeIn(parts[2], uint.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
        }
#pragma warning disable CA1031 // The caller is native code: an exception would end the installer's process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine(e);
            return CustomActions.InstallFailure;
        }
    }

    private static int InvokeIn(string folder, uint installHandle, string name)
    {
        var domain = AppDomain.CreateDomain("CustomAction", securityInfo: null, new AppDomainSetup
        {
            ApplicationBase = folder,
            ConfigurationFile = Path.Combine(folder, "CustomAction.config"),
        });
        try
        {
            var action = (HostedAction)domain.CreateInstanceFromAndUnwrap(typeof(HostedAction).Assembly.Location, typeof(HostedAction).FullName!);
            return action.Run(installHandle, name);
        }
        finally
        {
            // Its assemblies' files can be deleted after that.
            AppDomain.Unload(domain);
        }
    }
}

/// <summary>An entry point of the custom actions, run in the domain that this object is in.</summary>
public sealed class HostedAction : MarshalByRefObject
{
    /// <summary>Runs it.</summary>
    /// <param name="installHandle">The installer's MSIHANDLE.</param>
    /// <param name="name">Its name.</param>
    /// <returns>A Windows Installer error code.</returns>
#pragma warning disable CA1822 // Called through the object: that is what gets into the domain.
    public int Run(uint installHandle, string name) => CustomActions.Invoke(installHandle, name);
#pragma warning restore CA1822
}
