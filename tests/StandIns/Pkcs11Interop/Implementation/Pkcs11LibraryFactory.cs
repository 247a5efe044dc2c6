using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class Pkcs11LibraryFactory : IPkcs11LibraryFactory
{
    public IPkcs11Library LoadPkcs11Library(Pkcs11InteropFactories factories, string libraryPath, AppType appType) =>
        LoadPkcs11Library(factories, libraryPath, appType, InitType.WithFunctionList);

    public IPkcs11Library LoadPkcs11Library(Pkcs11InteropFactories factories, string libraryPath, AppType appType, InitType initType) =>
        new Pkcs11Library(factories, libraryPath, appType, initType);
}
