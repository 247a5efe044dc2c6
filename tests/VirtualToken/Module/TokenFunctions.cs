using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Interop;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>C_GetTokenInfo.</summary>
internal static unsafe class TokenFunctions
{
    private const ulong EffectivelyInfinite = 0;
    private const int ClockLength = 16;

    [UnmanagedCallersOnly]
    internal static nuint GetTokenInfo(NativeULong slotId, byte* info) => CryptokiCall.Run("C_GetTokenInfo", call =>
    {
        var token = call.Token(slotId.Value);
        CryptokiCall.Require(info is not null, ReturnValue.ArgumentsBad);
        var slot = (int)slotId.Value;
        var writer = new StructureWriter(info);
        writer.Text(token.Label, 32);
        writer.Text(token.Manufacturer, 32);
        writer.Text(token.Model, 16);
        writer.Text(token.Serial, 16);
        writer.Number(TokenFlags.Of(token));
        writer.Number(EffectivelyInfinite);
        writer.Number((ulong)call.Sessions.Count(slot, readWriteOnly: false));
        writer.Number(EffectivelyInfinite);
        writer.Number((ulong)call.Sessions.Count(slot, readWriteOnly: true));
        writer.Number((ulong)token.MaximumPinLength);
        writer.Number((ulong)token.MinimumPinLength);
        for (var memory = 0; memory < 4; memory++)
        {
            writer.Number(NativeLayout.Unavailable);
        }

        writer.Version(token.HardwareVersion);
        writer.Version(token.FirmwareVersion);
        writer.Text("", ClockLength);
    });
}
