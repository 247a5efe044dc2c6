using System.Runtime.InteropServices;
using EGovToken.Testing.HostileModule.Faults;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.HostileModule.Scripts;
using EGovToken.Testing.VirtualToken.Interop;
using EGovToken.Testing.VirtualToken.Module;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.HostileModule.Functions;

/// <summary>C_GetTokenInfo.</summary>
internal static unsafe class TokenFunctions
{
    private static readonly (int Offset, int Length)[] TextFields = [(0, 32), (32, 32), (64, 16), (80, 16)];

    [UnmanagedCallersOnly]
    internal static nuint GetTokenInfo(NativeULong slotId, byte* info) => HostileCall.Run(HostileFunction.GetTokenInfo, (token, _) =>
    {
        if (slotId.Value >= (ulong)token.Tokens.Count)
        {
            return ReturnValue.SlotIdInvalid;
        }

        var slot = (int)slotId.Value;
        if (slot == HostileToken.TokenSlot && token.GoneAnswer is { } gone)
        {
            return gone;
        }

        if (token.Tokens[slot] is not { } state)
        {
            return ReturnValue.TokenNotPresent;
        }

        // What a script says of CK_TOKEN_INFO is about its main token.
        Write(info, state, slot == HostileToken.TokenSlot ? token.Script : Script.Honest);
        return ReturnValue.Ok;
    });

    private static void Write(byte* info, TokenState state, Script script)
    {
        var limits = script.First<PinLimitsFault>();
        var writer = new StructureWriter(info);
        writer.Text(state.Label, 32);
        writer.Text(state.Manufacturer, 32);
        writer.Text(state.Model, 16);
        writer.Text(state.Serial, 16);
        writer.Number(script.First<TokenFlagsFault>()?.Flags ?? TokenFlags.Of(state));
        for (var sessions = 0; sessions < 4; sessions++)
        {
            writer.Number(0);
        }

        writer.Number(limits?.Maximum ?? (ulong)state.MaximumPinLength);
        writer.Number(limits?.Minimum ?? (ulong)state.MinimumPinLength);
        for (var memory = 0; memory < 4; memory++)
        {
            writer.Number(NativeLayout.Unavailable);
        }

        writer.Version(state.HardwareVersion);
        writer.Version(state.FirmwareVersion);
        writer.Text("", 16);
        foreach (var fault in script.All<TokenTextFault>())
        {
            var (offset, length) = TextFields[(int)fault.Text];
            var field = new Span<byte>(info + offset, length);
            field.Clear();
            var bytes = Convert.FromHexString(fault.Bytes);
            bytes.AsSpan(0, Math.Min(bytes.Length, length)).CopyTo(field);
        }
    }
}
