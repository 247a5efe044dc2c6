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
        InformationStructures.WriteToken(
            info,
            state,
            script.First<TokenFlagsFault>()?.Flags ?? TokenFlags.Of(state),
            (limits?.Minimum ?? (ulong)state.MinimumPinLength, limits?.Maximum ?? (ulong)state.MaximumPinLength),
            sessions: default);
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
