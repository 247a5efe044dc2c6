using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.Interop;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_Initialize, C_Finalize, C_GetInfo, C_GetFunctionList.</summary>
internal static unsafe class GeneralPurposeFunctions
{
    private const int MutexFunctionCount = 4;

    [UnmanagedCallersOnly]
    internal static nuint Initialize(byte* arguments) => CallGate.Pass("C_Initialize", ReturnValue.GeneralError, call =>
    {
        CryptokiCall.Require(arguments is null || AreGood(arguments), ReturnValue.ArgumentsBad);
        CryptokiCall.Require(SessionTable.Current is null, ReturnValue.CryptokiAlreadyInitialized);
        SessionTable.Current = new SessionTable(call.Snapshot);
    });

    [UnmanagedCallersOnly]
    internal static nuint Finalize(byte* reserved) => CryptokiCall.Run("C_Finalize", _ =>
    {
        CryptokiCall.Require(reserved is null, ReturnValue.ArgumentsBad);
        SessionTable.Current = null;
    });

    [UnmanagedCallersOnly]
    internal static nuint GetInfo(byte* info) => CryptokiCall.Run("C_GetInfo", _ =>
    {
        CryptokiCall.Require(info is not null, ReturnValue.ArgumentsBad);
        InformationStructures.WriteLibrary(info, "Virtual ePass2003 (test double)");
    });

    /// <summary>Also what the native library's export of the same name forwards to.</summary>
    [UnmanagedCallersOnly]
    internal static nuint GetFunctionList(byte** list) => CallGate.Pass("C_GetFunctionList", ReturnValue.GeneralError, _ =>
    {
        CryptokiCall.Require(list is not null, ReturnValue.ArgumentsBad);
        *list = FunctionTable.Address;
    });

    /// <summary>CK_C_INITIALIZE_ARGS: all mutex functions or none, and nothing in the reserved member.</summary>
    private static bool AreGood(byte* arguments)
    {
        var reader = new StructureReader(arguments);
        var given = 0;
        for (var function = 0; function < MutexFunctionCount; function++)
        {
            given += reader.Pointer() is null ? 0 : 1;
        }

        reader.Number();
        return given is 0 or MutexFunctionCount && reader.Pointer() is null;
    }
}
