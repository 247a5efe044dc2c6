using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Interop;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_OpenSession, C_CloseSession, C_CloseAllSessions, C_GetSessionInfo.</summary>
internal static unsafe class SessionFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint OpenSession(NativeULong slotId, NativeULong flags, void* application, void* notify, NativeULongArray handle) =>
        CryptokiCall.Run("C_OpenSession", call =>
        {
            call.Token(slotId.Value);
            CryptokiCall.Require((flags.Value & InformationStructures.Serial) != 0, ReturnValue.SessionParallelNotSupported);
            CryptokiCall.Require(!handle.IsNull, ReturnValue.ArgumentsBad);
            var slot = (int)slotId.Value;
            handle.Value = call.Sessions.Open(new Session(slot, call.Slots[slot].Insertions, (flags.Value & InformationStructures.ReadWrite) != 0));
        });

    [UnmanagedCallersOnly]
    internal static nuint CloseSession(NativeULong handle) => CryptokiCall.Run("C_CloseSession", call =>
    {
        call.Session(handle.Value);
        call.Sessions.Close(handle.Value);
    });

    [UnmanagedCallersOnly]
    internal static nuint CloseAllSessions(NativeULong slotId) => CryptokiCall.Run("C_CloseAllSessions", call =>
    {
        call.Slot(slotId.Value);
        call.Sessions.CloseAll((int)slotId.Value);
    });

    [UnmanagedCallersOnly]
    internal static nuint GetSessionInfo(NativeULong handle, byte* info) => CryptokiCall.Run("C_GetSessionInfo", call =>
    {
        var session = call.Session(handle.Value);
        CryptokiCall.Require(info is not null, ReturnValue.ArgumentsBad);
        InformationStructures.WriteSession(info, session.Slot, session.IsReadWrite, call.Sessions.IsLoggedIn(session.Slot));
    });
}
