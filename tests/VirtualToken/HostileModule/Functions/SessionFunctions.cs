using System.Runtime.InteropServices;
using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Module;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>C_OpenSession, C_CloseSession, C_CloseAllSessions, C_GetSessionInfo.</summary>
internal static unsafe class SessionFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint OpenSession(NativeULong slotId, NativeULong flags, void* application, void* notify, NativeULongArray handle) =>
        HostileCall.RunWithToken(HostileFunction.OpenSession, (token, call) =>
        {
            if (slotId.Value >= (ulong)token.Tokens.Count || token.Tokens[(int)slotId.Value] is null)
            {
                return ReturnValue.TokenNotPresent;
            }

            var opened = token.Script.First<SessionHandleFault>()?.Handle ?? (ulong)call;
            token.Sessions[opened] = (int)slotId.Value;
            handle.Value = opened;
            return ReturnValue.Ok;
        });

    [UnmanagedCallersOnly]
    internal static nuint CloseSession(NativeULong handle) =>
        HostileCall.RunWithToken(HostileFunction.CloseSession, (token, _) =>
            token.Sessions.Remove(handle.Value) ? ReturnValue.Ok : ReturnValue.SessionHandleInvalid);

    [UnmanagedCallersOnly]
    internal static nuint CloseAllSessions(NativeULong slotId) =>
        HostileCall.RunWithToken(HostileFunction.CloseAllSessions, (token, _) =>
        {
            token.Sessions.Clear();
            return ReturnValue.Ok;
        });

    [UnmanagedCallersOnly]
    internal static nuint GetSessionInfo(NativeULong handle, byte* info) =>
        HostileCall.RunWithToken(HostileFunction.GetSessionInfo, (token, _) =>
        {
            if (!token.Sessions.TryGetValue(handle.Value, out var slot))
            {
                return ReturnValue.SessionHandleInvalid;
            }

            InformationStructures.WriteSession(info, slot, isReadWrite: false, token.IsLoggedIn);
            return ReturnValue.Ok;
        });
}
