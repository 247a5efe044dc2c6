using System.Runtime.InteropServices;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>The provider's functions in native memory, for the native library's exports to forward to.</summary>
internal static unsafe class ProviderTable
{
    private static void** Address { get; } = Make();

    /// <summary>Hands out the table; its order is that of struct provider_table in native/csp_exports.c.</summary>
    [UnmanagedCallersOnly]
    internal static void** GetTable() => Address;

    private static void** Make()
    {
        void*[] functions =
        [
            (delegate* unmanaged<nuint*, byte*, uint, void*, uint>)&ContextFunctions.AcquireContext,
            (delegate* unmanaged<nuint, uint, uint>)&ContextFunctions.ReleaseContext,
            (delegate* unmanaged<nuint, uint, byte*, uint*, uint, uint>)&ProviderParameterFunctions.GetProvParam,
            (delegate* unmanaged<nuint, uint, byte*, uint, uint>)&ProviderParameterFunctions.SetProvParam,
            (delegate* unmanaged<nuint, uint, nuint*, uint>)&KeyFunctions.GetUserKey,
            (delegate* unmanaged<nuint, nuint, nuint, uint, uint, byte*, uint*, uint>)&KeyFunctions.ExportKey,
            (delegate* unmanaged<nuint, nuint, uint>)&KeyFunctions.DestroyKey,
            (delegate* unmanaged<nuint, uint, nuint, uint, nuint*, uint>)&HashFunctions.CreateHash,
            (delegate* unmanaged<nuint, nuint, byte*, uint, uint, uint>)&HashFunctions.HashData,
            (delegate* unmanaged<nuint, nuint, uint, byte*, uint*, uint, uint>)&HashFunctions.GetHashParam,
            (delegate* unmanaged<nuint, nuint, uint, byte*, uint, uint>)&HashFunctions.SetHashParam,
            (delegate* unmanaged<nuint, nuint, uint>)&HashFunctions.DestroyHash,
            (delegate* unmanaged<nuint, nuint, uint, char*, uint, byte*, uint*, uint>)&SignatureFunctions.SignHash,
        ];
        var table = (void**)NativeMemory.Alloc((nuint)(functions.Length * sizeof(nint)));
        for (var index = 0; index < functions.Length; index++)
        {
            table[index] = functions[index];
        }

        return table;
    }
}
