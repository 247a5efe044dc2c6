using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.Native;

/// <summary>
/// Calls the functions of a loaded module. CK_ULONG arguments travel as <see langword="nuint"/>, which fits the 64-bit calling
/// conventions of both Windows and Linux; what lies in memory goes through <see cref="NativeLayout"/>.
/// </summary>
/// <remarks>Each method throws <see cref="Pkcs11Exception"/> unless the function returned CKR_OK, save where it says otherwise.</remarks>
internal sealed unsafe partial class Cryptoki : IDisposable
{
    private readonly NativeModule _module;
    private readonly FunctionTable _functions;
    private bool _disposed;

    private Cryptoki(NativeModule module, NativeLayout layout, InitType initType)
    {
        Layout = layout;
        _module = module;
        _functions = initType == InitType.WithFunctionList
            ? FunctionTable.FromFunctionList(module, layout)
            : FunctionTable.FromExports(module);
    }

    public NativeLayout Layout { get; }

    /// <summary>Loads a module without initialising it.</summary>
    public static Cryptoki Load(string path, InitType initType)
    {
        NativeLayout layout = NativeLayout.Current;
        NativeModule module = NativeModule.Load(path);
        try
        {
            return new Cryptoki(module, layout, initType);
        }
        catch
        {
            module.Dispose();
            throw;
        }
    }

    /// <summary>Unloads the module; <see cref="FinalizeModule"/> comes before.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _module.Dispose();
        }
    }

    private IntPtr Function(CryptokiFunction function) =>
        _disposed ? throw new ObjectDisposedException(GetType().FullName) : _functions[function];

    private void ThrowUnlessOk(CryptokiFunction function, nuint returned)
    {
        CKR rv = Layout.ToReturnValue(returned);
        if (rv != CKR.CKR_OK)
        {
            throw new Pkcs11Exception(function.ToString(), rv);
        }
    }

    private nuint Argument(ulong value) => Layout.ToArgument(value);

    private static nuint LengthOf(byte[] bytes) => (nuint)(bytes?.Length ?? 0);

    /// <summary>Keeps <see langword="fixed"/> from making a null pointer of an empty array: modules tell them apart.</summary>
    private static byte[] Pinnable(byte[] bytes) => bytes is { Length: 0 } ? new byte[1] : bytes;
}
