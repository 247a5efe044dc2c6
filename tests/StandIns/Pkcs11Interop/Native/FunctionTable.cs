using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.Native;

/// <summary>The addresses of a module's functions.</summary>
internal sealed class FunctionTable
{
    private static readonly CryptokiFunction[] AllFunctions = (CryptokiFunction[])Enum.GetValues(typeof(CryptokiFunction));

    private readonly IntPtr[] _addresses;

    private FunctionTable(IEnumerable<IntPtr> addresses) => _addresses = [.. addresses];

    public IntPtr this[CryptokiFunction function] => _addresses[(int)function];

    /// <summary>The table that C_GetFunctionList hands out.</summary>
    /// <exception cref="ArgumentNullException">An entry is null, where PKCS#11 wants a stub (CKR_FUNCTION_NOT_SUPPORTED).</exception>
    public static unsafe FunctionTable FromFunctionList(NativeModule module, NativeLayout layout)
    {
        var getFunctionList = (delegate* unmanaged[Cdecl]<byte**, nuint>)module.GetFunction(nameof(CryptokiFunction.C_GetFunctionList));
        byte* list = null;
        CKR rv = layout.ToReturnValue(getFunctionList(&list));
        if (rv != CKR.CKR_OK || list == null)
        {
            throw new Pkcs11Exception(nameof(CryptokiFunction.C_GetFunctionList), rv);
        }

        // The list starts with a CK_VERSION of two bytes.
        var entries = (IntPtr*)(list + layout.Align(2, IntPtr.Size));
        var addresses = new IntPtr[AllFunctions.Length];
        foreach (CryptokiFunction function in AllFunctions)
        {
            addresses[(int)function] = entries[(int)function] != IntPtr.Zero
                ? entries[(int)function]
                : throw new ArgumentNullException(function.ToString(), "The module's function list has no such function.");
        }

        return new FunctionTable(addresses);
    }

    /// <summary>The functions by their exported names.</summary>
    public static FunctionTable FromExports(NativeModule module) =>
        new(AllFunctions.Select(function => module.GetFunction(function.ToString())));
}
