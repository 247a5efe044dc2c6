using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.HighLevelAPI.Factories;

/// <summary>Loads PKCS#11 modules.</summary>
public interface IPkcs11LibraryFactory
{
    /// <summary>Loads and initialises a module; one that this process has already initialised is shared.</summary>
    /// <exception cref="UnmanagedException">There is no such file, it is no library, or it exports no C_GetFunctionList.</exception>
    /// <exception cref="LibraryArchitectureException">
    /// The module is for another architecture than the process; Windows says so of a file that is no library, too.
    /// </exception>
    /// <exception cref="Pkcs11Exception">C_GetFunctionList or C_Initialize failed.</exception>
    IPkcs11Library LoadPkcs11Library(Pkcs11InteropFactories factories, string libraryPath, AppType appType);

    /// <inheritdoc cref="LoadPkcs11Library(Pkcs11InteropFactories, string, AppType)"/>
    IPkcs11Library LoadPkcs11Library(Pkcs11InteropFactories factories, string libraryPath, AppType appType, InitType initType);
}
