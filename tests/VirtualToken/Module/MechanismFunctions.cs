using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.Interop;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_GetMechanismList, C_GetMechanismInfo.</summary>
internal static unsafe class MechanismFunctions
{
    private const ulong InHardware = 0x1;
    private const ulong Signs = 0x800;
    private const ulong MinimumKeyBits = 1024;
    private const ulong MaximumKeyBits = 2048;

    [UnmanagedCallersOnly]
    internal static nuint GetMechanismList(NativeULong slotId, NativeULongArray list, NativeULongArray count) =>
        CryptokiCall.Run("C_GetMechanismList", call =>
        {
            call.Token(slotId.Value);
            OutputArray.Fill([.. Mechanism.All.Select(mechanism => mechanism.Type)], list, count);
        });

    [UnmanagedCallersOnly]
    internal static nuint GetMechanismInfo(NativeULong slotId, NativeULong type, byte* info) =>
        CryptokiCall.Run("C_GetMechanismInfo", call =>
        {
            call.Token(slotId.Value);
            _ = Mechanism.Find(type.Value) ?? throw new CallFailedException(ReturnValue.MechanismInvalid);
            CryptokiCall.Require(info is not null, ReturnValue.ArgumentsBad);
            var writer = new StructureWriter(info);
            writer.Number(MinimumKeyBits);
            writer.Number(MaximumKeyBits);
            writer.Number(InHardware | Signs);
        });
}
