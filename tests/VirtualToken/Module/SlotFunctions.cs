using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_GetSlotList, C_GetSlotInfo, C_GetTokenInfo.</summary>
internal static unsafe class SlotFunctions
{
    [UnmanagedCallersOnly]
    internal static nuint GetSlotList(byte tokenPresent, NativeULongArray list, NativeULongArray count) =>
        CryptokiCall.Run("C_GetSlotList", call => OutputArray.Fill(
            [.. call.Slots.Index()
                .Where(slot => call.Sessions.Shows(slot.Index) && (tokenPresent == 0 || slot.Item.PresentToken is not null))
                .Select(slot => (ulong)slot.Index)],
            list,
            count));

    [UnmanagedCallersOnly]
    internal static nuint GetSlotInfo(NativeULong slotId, byte* info) => CryptokiCall.Run("C_GetSlotInfo", call =>
    {
        var slot = call.Slot(slotId.Value);
        CryptokiCall.Require(info is not null, ReturnValue.ArgumentsBad);
        InformationStructures.WriteSlot(info, slot.Description, slot.Manufacturer, Flags(slot));
    });

    [UnmanagedCallersOnly]
    internal static nuint GetTokenInfo(NativeULong slotId, byte* info) => CryptokiCall.Run("C_GetTokenInfo", call =>
    {
        var token = call.Token(slotId.Value);
        CryptokiCall.Require(info is not null, ReturnValue.ArgumentsBad);
        var slot = (int)slotId.Value;
        InformationStructures.WriteToken(
            info,
            token,
            TokenFlags.Of(token),
            ((ulong)token.MinimumPinLength, (ulong)token.MaximumPinLength),
            (call.Sessions.Count(slot, readWriteOnly: false), call.Sessions.Count(slot, readWriteOnly: true)));
    });

    private static ulong Flags(SlotState slot) =>
        InformationStructures.HardwareSlot
        | (slot.Removable ? InformationStructures.RemovableDevice : 0)
        | (slot.PresentToken is null ? 0 : InformationStructures.TokenPresent);
}
