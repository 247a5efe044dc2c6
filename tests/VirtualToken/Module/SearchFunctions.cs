using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.Interop;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_FindObjectsInit, C_FindObjects, C_FindObjectsFinal.</summary>
internal static unsafe class SearchFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint FindObjectsInit(NativeULong handle, byte* template, NativeULong count) =>
        CryptokiCall.Run("C_FindObjectsInit", call =>
        {
            var session = call.Session(handle.Value);
            CryptokiCall.Require(session.Search is null, ReturnValue.OperationActive);
            CryptokiCall.Require(template is not null || count.Value == 0, ReturnValue.ArgumentsBad);
            var wanted = NativeAttribute.Template(template, count.Value);
            session.Search = new Queue<ulong>(Handles(call, session).Where(found => Matches(call, session, found, wanted)));
        });

    [UnmanagedCallersOnly]
    internal static nuint FindObjects(NativeULong handle, NativeULongArray found, NativeULong room, NativeULongArray count) =>
        CryptokiCall.Run("C_FindObjects", call =>
        {
            var search = call.Session(handle.Value).Search ?? throw new CallFailedException(ReturnValue.OperationNotInitialized);
            CryptokiCall.Require(!found.IsNull && !count.IsNull, ReturnValue.ArgumentsBad);
            var handed = 0;
            while ((ulong)handed < room.Value && search.TryDequeue(out var next))
            {
                found[handed++] = next;
            }

            count.Value = (ulong)handed;
        });

    [UnmanagedCallersOnly]
    internal static nuint FindObjectsFinal(NativeULong handle) => CryptokiCall.Run("C_FindObjectsFinal", call =>
    {
        var session = call.Session(handle.Value);
        CryptokiCall.Require(session.Search is not null, ReturnValue.OperationNotInitialized);
        session.Search = null;
    });

    private static IEnumerable<ulong> Handles(CryptokiCall call, Session session) =>
        Enumerable.Range(1, call.Token(session).Objects.Count).Select(handle => (ulong)handle);

    private static bool Matches(CryptokiCall call, Session session, ulong handle, NativeAttribute[] wanted) =>
        call.VisibleObject(session, handle) is { } candidate && ObjectAttributes.Match(ObjectAttributes.Of(candidate), wanted);
}
