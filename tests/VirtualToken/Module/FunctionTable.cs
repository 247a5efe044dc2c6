using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Interop;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>The CK_FUNCTION_LIST: the version, then a pointer for each function in the standard's order.</summary>
internal static unsafe class FunctionTable
{
    /// <summary>The module's own table, which lives as long as the process.</summary>
    public static byte* Address { get; } = Make();

    private static byte* Make()
    {
        void*[] functions =
        [
            (delegate* unmanaged<byte*, nuint>)&GeneralPurposeFunctions.Initialize,
            (delegate* unmanaged<byte*, nuint>)&GeneralPurposeFunctions.Finalize,
            (delegate* unmanaged<byte*, nuint>)&GeneralPurposeFunctions.GetInfo,
            (delegate* unmanaged<byte**, nuint>)&GeneralPurposeFunctions.GetFunctionList,
            (delegate* unmanaged<byte, NativeULongArray, NativeULongArray, nuint>)&SlotFunctions.GetSlotList,
            (delegate* unmanaged<NativeULong, byte*, nuint>)&SlotFunctions.GetSlotInfo,
            (delegate* unmanaged<NativeULong, byte*, nuint>)&SlotFunctions.GetTokenInfo,
            (delegate* unmanaged<NativeULong, NativeULongArray, NativeULongArray, nuint>)&MechanismFunctions.GetMechanismList,
            (delegate* unmanaged<NativeULong, NativeULong, byte*, nuint>)&MechanismFunctions.GetMechanismInfo,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.InitToken,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.InitPin,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.SetPin,
            (delegate* unmanaged<NativeULong, NativeULong, void*, void*, NativeULongArray, nuint>)&SessionFunctions.OpenSession,
            (delegate* unmanaged<NativeULong, nuint>)&SessionFunctions.CloseSession,
            (delegate* unmanaged<NativeULong, nuint>)&SessionFunctions.CloseAllSessions,
            (delegate* unmanaged<NativeULong, byte*, nuint>)&SessionFunctions.GetSessionInfo,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.GetOperationState,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.SetOperationState,
            (delegate* unmanaged<NativeULong, NativeULong, byte*, NativeULong, nuint>)&LoginFunctions.Login,
            (delegate* unmanaged<NativeULong, nuint>)&LoginFunctions.Logout,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.CreateObject,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.CopyObject,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DestroyObject,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.GetObjectSize,
            (delegate* unmanaged<NativeULong, NativeULong, byte*, NativeULong, nuint>)&ObjectFunctions.GetAttributeValue,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.SetAttributeValue,
            (delegate* unmanaged<NativeULong, byte*, NativeULong, nuint>)&SearchFunctions.FindObjectsInit,
            (delegate* unmanaged<NativeULong, NativeULongArray, NativeULong, NativeULongArray, nuint>)&SearchFunctions.FindObjects,
            (delegate* unmanaged<NativeULong, nuint>)&SearchFunctions.FindObjectsFinal,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.EncryptInit,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.Encrypt,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.EncryptUpdate,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.EncryptFinal,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DecryptInit,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.Decrypt,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DecryptUpdate,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DecryptFinal,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DigestInit,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.Digest,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DigestUpdate,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DigestKey,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DigestFinal,
            (delegate* unmanaged<NativeULong, byte*, NativeULong, nuint>)&SigningFunctions.SignInit,
            (delegate* unmanaged<NativeULong, byte*, NativeULong, byte*, NativeULongArray, nuint>)&SigningFunctions.Sign,
            (delegate* unmanaged<NativeULong, byte*, NativeULong, nuint>)&SigningFunctions.SignUpdate,
            (delegate* unmanaged<NativeULong, byte*, NativeULongArray, nuint>)&SigningFunctions.SignFinal,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.SignRecoverInit,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.SignRecover,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.VerifyInit,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.Verify,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.VerifyUpdate,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.VerifyFinal,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.VerifyRecoverInit,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.VerifyRecover,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DigestEncryptUpdate,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DecryptDigestUpdate,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.SignEncryptUpdate,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DecryptVerifyUpdate,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.GenerateKey,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.GenerateKeyPair,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.WrapKey,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.UnwrapKey,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.DeriveKey,
            (delegate* unmanaged<NativeULong, byte*, NativeULong, nuint>)&RandomFunctions.SeedRandom,
            (delegate* unmanaged<NativeULong, byte*, NativeULong, nuint>)&RandomFunctions.GenerateRandom,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.GetFunctionStatus,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.CancelFunction,
            (delegate* unmanaged<nuint>)&UnsupportedFunctions.WaitForSlotEvent,
        ];

        var table = FunctionTableLayout.Allocate();
        for (var index = 0; index < functions.Length; index++)
        {
            FunctionTableLayout.PointersOf(table)[index] = functions[index];
        }

        return table;
    }
}

/// <summary>How a CK_FUNCTION_LIST lies in memory.</summary>
internal static unsafe class FunctionTableLayout
{
    /// <summary>How many functions the standard has.</summary>
    public const int FunctionCount = 68;

    private static int PointersAt => NativeLayout.Align(2, sizeof(nint));

    /// <summary>The version of the standard that a table follows.</summary>
    public static Version CryptokiVersion { get; } = new(2, 20);

    /// <summary>Makes a table without functions; it lives as long as the process.</summary>
    public static byte* Allocate()
    {
        var table = (byte*)NativeMemory.AllocZeroed((nuint)(PointersAt + (FunctionCount * sizeof(nint))));
        new StructureWriter(table).Version(CryptokiVersion);
        return table;
    }

    /// <summary>A table's pointers.</summary>
    public static void** PointersOf(byte* table) => (void**)(table + PointersAt);
}
