using System.Reflection;

namespace EGovToken.Testing.FrameworkHost;

/// <summary>An entry point of the custom actions, run in the domain that this object is in.</summary>
public sealed class HostedAction : MarshalByRefObject
{
    private const string AssemblyName = "EGovToken.CustomActions";
    private const string EntryPointsType = "EGovToken.CustomActions.EntryPoints";

    /// <summary>Runs it.</summary>
    /// <param name="installHandle">The installer's MSIHANDLE.</param>
    /// <param name="name">Its name.</param>
    /// <returns>A Windows Installer error code.</returns>
#pragma warning disable CA1822 // Called through the object: that is what gets into the domain.
    public int Run(int installHandle, string name)
#pragma warning restore CA1822
    {
        var method = Assembly.Load(AssemblyName).GetType(EntryPointsType, throwOnError: true)!.GetMethod(name)
            ?? throw new MissingMethodException(EntryPointsType, name);

        // Session.FromHandle(handle, ownsHandle: false), of whichever assembly DTF is in.
        var fromHandle = method.GetParameters()[0].ParameterType.GetMethod("FromHandle")!;
        using var session = (IDisposable)fromHandle.Invoke(null, [(IntPtr)installHandle, false])!;
        return (int)method.Invoke(null, [session])!;
    }
}
