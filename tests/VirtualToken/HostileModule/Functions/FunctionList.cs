using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Module;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>The CK_FUNCTION_LIST that the hostile module hands out.</summary>
internal static unsafe class FunctionList
{
    // One list for the process, written anew for each script: callers read it when they load the module.
    private static readonly byte* Address = FunctionTableLayout.Allocate();

    private static void** Pointers => FunctionTableLayout.PointersOf(Address);

    /// <summary>The list as a script wants it.</summary>
    public static byte* For(Script script)
    {
        new Span<nint>(Pointers, FunctionTableLayout.FunctionCount).Fill((nint)(delegate* unmanaged<nuint>)&UnsupportedFunction.Refuse);
        FillIn();
        foreach (var missing in script.All<MissingFunctionFault>())
        {
            Pointers[(int)missing.Function] = null;
        }

        return Address;
    }

    private static void FillIn()
    {
        Set(HostileFunction.Initialize, (delegate* unmanaged<byte*, nuint>)&GeneralFunctions.Initialize);
        Set(HostileFunction.Finalize, (delegate* unmanaged<byte*, nuint>)&GeneralFunctions.Finalize);
        Set(HostileFunction.GetInfo, (delegate* unmanaged<byte*, nuint>)&GeneralFunctions.GetInfo);
        Set(HostileFunction.GetSlotList, (delegate* unmanaged<byte, NativeULongArray, NativeULongArray, nuint>)&SlotFunctions.GetSlotList);
        Set(HostileFunction.GetSlotInfo, (delegate* unmanaged<NativeULong, byte*, nuint>)&SlotFunctions.GetSlotInfo);
        Set(HostileFunction.GetTokenInfo, (delegate* unmanaged<NativeULong, byte*, nuint>)&TokenFunctions.GetTokenInfo);
        Set(
            HostileFunction.OpenSession,
            (delegate* unmanaged<NativeULong, NativeULong, void*, void*, NativeULongArray, nuint>)&SessionFunctions.OpenSession);
        Set(HostileFunction.CloseSession, (delegate* unmanaged<NativeULong, nuint>)&SessionFunctions.CloseSession);
        Set(HostileFunction.CloseAllSessions, (delegate* unmanaged<NativeULong, nuint>)&SessionFunctions.CloseAllSessions);
        Set(HostileFunction.GetSessionInfo, (delegate* unmanaged<NativeULong, byte*, nuint>)&SessionFunctions.GetSessionInfo);
        Set(HostileFunction.Login, (delegate* unmanaged<NativeULong, NativeULong, byte*, NativeULong, nuint>)&LoginFunctions.Login);
        Set(HostileFunction.Logout, (delegate* unmanaged<NativeULong, nuint>)&LoginFunctions.Logout);
        Set(
            HostileFunction.GetAttributeValue,
            (delegate* unmanaged<NativeULong, NativeULong, byte*, NativeULong, nuint>)&ObjectFunctions.GetAttributeValue);
        Set(HostileFunction.FindObjectsInit, (delegate* unmanaged<NativeULong, byte*, NativeULong, nuint>)&SearchFunctions.FindObjectsInit);
        Set(
            HostileFunction.FindObjects,
            (delegate* unmanaged<NativeULong, NativeULongArray, NativeULong, NativeULongArray, nuint>)&SearchFunctions.FindObjects);
        Set(HostileFunction.FindObjectsFinal, (delegate* unmanaged<NativeULong, nuint>)&SearchFunctions.FindObjectsFinal);
    }

    private static void Set(HostileFunction function, void* pointer) => Pointers[(int)function] = pointer;
}
