using System.Runtime.InteropServices;
using EGovToken.Testing.Pkcs11Interop.Tests.SoftHsm;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Testing.Pkcs11Interop.Tests;

[TestClass]
public static class AssemblySetup
{
    /// <summary>The real package looks for "libdl", which glibc systems no longer have; the stand-in asks for the name they have.</summary>
    [AssemblyInitialize]
    public static void LetTheRealPackageFindTheLoader(TestContext context)
    {
        _ = context;
        NativeLibrary.SetDllImportResolver(
            typeof(Pkcs11InteropFactories).Assembly,
            (name, _, _) => name == "libdl" && OperatingSystem.IsLinux() ? NativeLibrary.Load("libdl.so.2") : IntPtr.Zero);
    }

    [AssemblyCleanup]
    public static void DeleteTheToken() => SoftHsmToken.DisposeShared();
}
