using System.Reflection;

namespace EGovToken.Testing.CustomActionHost;

/// <summary>The entry points of the custom actions, as DTF's own host invokes them. Both hosts have this file.</summary>
internal static class CustomActions
{
    /// <summary>What an entry point returns when it cannot be run: ERROR_INSTALL_FAILURE.</summary>
    public const int InstallFailure = 1603;

    private const string AssemblyName = "EGovToken.CustomActions";
    private const string EntryPointsType = "EGovToken.CustomActions.EntryPoints";

    /// <summary>Runs one.</summary>
    /// <param name="installHandle">The installer's MSIHANDLE.</param>
    /// <param name="name">Its name.</param>
    /// <returns>A Windows Installer error code.</returns>
    public static int Invoke(uint installHandle, string name)
    {
        var method = Assembly.Load(AssemblyName).GetType(EntryPointsType, throwOnError: true)!.GetMethod(name)
            ?? throw new MissingMethodException(EntryPointsType, name);

        // Session.FromHandle(handle, ownsHandle: false), of whichever assembly DTF is in.
        var fromHandle = method.GetParameters()[0].ParameterType.GetMethod("FromHandle")!;
        using var session = (IDisposable)fromHandle.Invoke(null, [(IntPtr)installHandle, false])!;
        return (int)method.Invoke(null, [session])!;
    }
}
