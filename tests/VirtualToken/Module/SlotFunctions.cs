using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_GetSlotList, C_GetSlotInfo.</summary>
internal static unsafe class SlotFunctions
{
    private const ulong TokenPresent = 0x1;
    private const ulong RemovableDevice = 0x2;
    private const ulong HardwareSlot = 0x4;

    [UnmanagedCallersOnly]
    internal static nuint GetSlotList(byte tokenPresent, NativeULongArray list, NativeULongArray count) =>
        CryptokiCall.Run("C_GetSlotList", call => OutputArray.Fill(
            [.. call.Slots.Index()
                .Where(slot => tokenPresent == 0 || slot.Item.PresentToken is not null)
                .Select(slot => (ulong)slot.Index)],
            list,
            count));

    [UnmanagedCallersOnly]
    internal static nuint GetSlotInfo(NativeULong slotId, byte* info) => CryptokiCall.Run("C_GetSlotInfo", call =>
    {
        var slot = call.Slot(slotId.Value);
        CryptokiCall.Require(info is not null, ReturnValue.ArgumentsBad);
        var writer = new StructureWriter(info);
        writer.Text(slot.Description, 64);
        writer.Text(slot.Manufacturer, 32);
        writer.Number(Flags(slot));
        writer.Version(EPass2003.ReaderVersion);
        writer.Version(EPass2003.ReaderVersion);
    });

    private static ulong Flags(SlotState slot) =>
        HardwareSlot | (slot.Removable ? RemovableDevice : 0) | (slot.PresentToken is null ? 0 : TokenPresent);
}
