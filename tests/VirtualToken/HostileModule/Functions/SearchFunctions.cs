using System.Runtime.InteropServices;
using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Module;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>C_FindObjectsInit, C_FindObjects, C_FindObjectsFinal.</summary>
internal static unsafe class SearchFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint FindObjectsInit(NativeULong handle, byte* template, NativeULong count) =>
        HostileCall.RunWithToken(HostileFunction.FindObjectsInit, (token, _) =>
        {
            if (!token.Sessions.TryGetValue(handle.Value, out var slot))
            {
                return ReturnValue.SessionHandleInvalid;
            }

            var wanted = NativeAttribute.Template(template, count.Value);
            token.Search = new Queue<ulong>(slot == HostileToken.TokenSlot ? Found(token, wanted) : []);
            return ReturnValue.Ok;
        });

    [UnmanagedCallersOnly]
    internal static nuint FindObjects(NativeULong handle, NativeULongArray found, NativeULong room, NativeULongArray count) =>
        HostileCall.RunWithToken(HostileFunction.FindObjects, (token, call) =>
        {
            if (!token.Sessions.ContainsKey(handle.Value))
            {
                return ReturnValue.SessionHandleInvalid;
            }

            if (token.Search is not { } search)
            {
                return ReturnValue.OperationNotInitialized;
            }

            var handed = 0;
            while ((ulong)handed < room.Value && Next(token, search, call, handed) is { } next)
            {
                found[handed++] = next;
            }

            count.Value = CountLie.Find(token, HostileFunction.FindObjects, call) ?? (ulong)handed;
            return ReturnValue.Ok;
        });

    [UnmanagedCallersOnly]
    internal static nuint FindObjectsFinal(NativeULong handle) =>
        HostileCall.RunWithToken(HostileFunction.FindObjectsFinal, (token, _) =>
        {
            var wasActive = token.Search is not null;
            token.Search = null;
            return wasActive ? ReturnValue.Ok : ReturnValue.OperationNotInitialized;
        });

    private static ulong? Next(HostileToken token, Queue<ulong> search, int call, int handed)
    {
        const int batch = 1000;
        if (token.Script.First<EndlessSearchFault>() is not { } endless)
        {
            return search.TryDequeue(out var next) ? next : null;
        }

        return endless.FreshHandles
            ? (ulong)((call * batch) + handed)
            : (ulong)(PlayedObject.CertificateIndexes[handed % PlayedObject.CertificateIndexes.Count] + 1);
    }

    private static IEnumerable<ulong> Found(HostileToken token, NativeAttribute[] wanted)
    {
        var found = token.Objects.Index()
            .Where(item => (token.IsLoggedIn || !item.Item.IsPrivate) && ObjectAttributes.Match(item.Item.Attributes, wanted))
            .Select(item => (ulong)item.Index + 1)
            .ToList();
        return Enumerable.Repeat(found, token.Script.First<DuplicateHandlesFault>()?.Times ?? 1).SelectMany(handles => handles);
    }
}
