using EGovToken.Testing.Pkcs11Interop.Tests.Tools;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Testing.Pkcs11Interop.Tests.Probe;

/// <summary>The module in native/, compiled for one test.</summary>
internal sealed class ProbeModule : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <param name="faults">What goes wrong at loading, as the source names it, for example <c>FAULT_INITIALIZE_FAILS</c>.</param>
    public ProbeModule(params string[] faults)
    {
        string[] sources = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Probe", "native"), "*.c");
        ForeignTool.Run("gcc", ["-shared", "-fPIC", "-fvisibility=hidden", "-o", File, .. faults.Select(fault => $"-D{fault}"), .. sources]);
    }

    public string File => _folder.File("probe.so");

    public IPkcs11Library Load(AppType appType = AppType.MultiThreaded, InitType initType = InitType.WithFunctionList)
    {
        var factories = new Pkcs11InteropFactories();
        return factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, File, appType, initType);
    }

    public void Dispose() => _folder.Dispose();
}
