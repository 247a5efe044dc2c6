using EGovToken.Testing.Sandbox.Isolation;

namespace EGovToken.Testing.Sandbox;

/// <summary>The .NET runtime for Windows programs in the sandbox, laid out by WineDotnet.csproj.</summary>
public static class WineDotnetRuntime
{
    /// <summary>The runtime's folder inside, as Windows programs name it: the value of DOTNET_ROOT there.</summary>
    public static string WindowsFolder => Inside.ToWindowsPath(Inside.WineDotnet);

    /// <summary>The runtime's folder on the host, with host/fxr and shared in it.</summary>
    /// <exception cref="SandboxException">The build has not laid it out.</exception>
    public static string HostFolder => BuiltFolder.Named("WineDotnetFolder");

    internal static void MountIn(Bubblewrap sandbox)
    {
        sandbox.Mount(new FolderMount(HostFolder, Inside.WineDotnet));
        sandbox.SetEnvironment("DOTNET_ROOT", WindowsFolder);

        // .NET would read ICU's data, which this Windows lacks; cultures are to be had by name even so. And a crash dump nobody
        // reads takes minutes under Wine.
        sandbox.SetEnvironment("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1");
        sandbox.SetEnvironment("DOTNET_SYSTEM_GLOBALIZATION_PREDEFINED_CULTURES_ONLY", "0");
        sandbox.SetEnvironment("DOTNET_DbgEnableMiniDump", "0");

        // A quarter less of a short program's time: a heap that is not reserved by the hundreds of gigabytes, and nothing that pays off later.
        sandbox.SetEnvironment("DOTNET_GCHeapHardLimit", "40000000");
        sandbox.SetEnvironment("DOTNET_gcConcurrent", "0");
        sandbox.SetEnvironment("DOTNET_TieredPGO", "0");
        sandbox.SetEnvironment("DOTNET_EnableDiagnostics", "0");

        // A sixth less once more: each page of compiled code would be mapped twice, which Wine's server does; and code that is called often would be
        // compiled anew.
        sandbox.SetEnvironment("DOTNET_EnableWriteXorExecute", "0");
        sandbox.SetEnvironment("DOTNET_TC_CallCounting", "0");
    }
}
