using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace EGovToken.Testing.CustomActionHost;

/// <summary>Where the native exports arrive: runs an entry point of the custom-action assembly as DTF's own host would.</summary>
[SupportedOSPlatform("windows")]
public static unsafe class Gateway
{
    /// <summary>Runs one entry point.</summary>
    /// <param name="installHandle">The installer's MSIHANDLE.</param>
    /// <param name="name">The entry point's name, ASCII.</param>
    /// <returns>A Windows Installer error code.</returns>
    [UnmanagedCallersOnly]
    public static int Invoke(uint installHandle, byte* name)
    {
        try
        {
            EmbeddedAssemblies.Use();
            using var programs = UnpackedPrograms.Unpack();
            return InvokeManaged(installHandle, Marshal.PtrToStringAnsi((IntPtr)name)!);
        }
#pragma warning disable CA1031 // The caller is native code: an exception would end the installer's process.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Console.Error.WriteLine(e);
            return CustomActions.InstallFailure;
        }
    }

    // Kept apart so that nothing of the custom actions is looked for before the embedded assemblies are in use.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int InvokeManaged(uint installHandle, string name) => CustomActions.Invoke(installHandle, name);
}
