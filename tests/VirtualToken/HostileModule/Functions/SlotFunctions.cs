using System.Runtime.InteropServices;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Module;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>C_GetSlotList, C_GetSlotInfo.</summary>
internal static unsafe class SlotFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint GetSlotList(byte tokenPresent, NativeULongArray list, NativeULongArray count) =>
        HostileCall.Run(HostileFunction.GetSlotList, (token, call) =>
        {
            var room = list.IsNull ? 0 : count.Value;
            var slots = Enumerable.Range(0, token.Tokens.Count).Where(slot => tokenPresent == 0 || IsPresent(token, slot)).ToArray();
            for (var index = 0; index < slots.Length && (ulong)index < room; index++)
            {
                list[index] = (ulong)slots[index];
            }

            var lie = CountLie.Find(token, HostileFunction.GetSlotList, call);
            count.Value = lie ?? (ulong)slots.Length;
            return list.IsNull || lie is not null || room >= (ulong)slots.Length ? ReturnValue.Ok : ReturnValue.BufferTooSmall;
        });

    [UnmanagedCallersOnly]
    internal static nuint GetSlotInfo(NativeULong slotId, byte* info) => HostileCall.Run(HostileFunction.GetSlotInfo, (token, _) =>
    {
        if (slotId.Value >= (ulong)token.Tokens.Count)
        {
            return ReturnValue.SlotIdInvalid;
        }

        InformationStructures.WriteSlot(
            info,
            slotId.Value > HostileToken.TokenSlot ? "Another Reader 0" : EPass2003.Reader,
            EPass2003.ReaderManufacturer,
            InformationStructures.RemovableDevice | (IsPresent(token, (int)slotId.Value) ? InformationStructures.TokenPresent : 0));
        return ReturnValue.Ok;
    });

    private static bool IsPresent(HostileToken token, int slot) =>
        token.Tokens[slot] is not null && (slot != HostileToken.TokenSlot || token.GoneAnswer is null);
}
