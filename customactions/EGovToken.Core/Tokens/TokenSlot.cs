using EGovToken.Core.Modules;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Tokens;

/// <summary>A slot with a token in it.</summary>
public sealed class TokenSlot
{
    private readonly ISlot _slot;

    private TokenSlot(ISlot slot, TokenDescription token)
    {
        _slot = slot;
        Token = token;
    }

    /// <summary>The token.</summary>
    public TokenDescription Token { get; }

    /// <summary>Whether the token is of the kind this product is for. The manufacturer alone says nothing.</summary>
    public bool IsEPass2003 => Token.Model.IndexOf("ePass2003", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Looks into a slot; null when it is empty or its token cannot be described.</summary>
    /// <param name="slot">A slot of the module.</param>
    public static TokenSlot? TryRead(ISlot slot)
    {
        try
        {
            return slot.GetSlotInfo().SlotFlags.TokenPresent ? new TokenSlot(slot, Describe(slot.GetTokenInfo())) : null;
        }
        catch (Pkcs11Exception)
        {
            // Empty virtual slots and foreign readers answer in many ways; none of them must hide the right token.
            return null;
        }
    }

    /// <summary>Opens a read-only session: nothing that this product does changes the token.</summary>
    /// <exception cref="Outcomes.OutcomeException">The token is gone or failed.</exception>
    public TokenSession OpenSession() => new(Pkcs11Errors.Translate(() => _slot.OpenSession(SessionType.ReadOnly)));

    private static TokenDescription Describe(ITokenInfo info) => new(
        info.SerialNumber.Trim(),
        info.Label.Trim(),
        info.ManufacturerId.Trim(),
        info.Model.Trim(),
        LengthOf(info.MinPinLen),
        LengthOf(info.MaxPinLen),
        StateOf(info.TokenFlags),
        info.TokenFlags.ProtectedAuthenticationPath);

    private static int LengthOf(ulong reported) => (int)Math.Min(reported, int.MaxValue);

    private static PinState StateOf(ITokenFlags flags) => flags switch
    {
        { UserPinLocked: true } => PinState.Locked,
        { UserPinFinalTry: true } => PinState.FinalTry,
        { UserPinCountLow: true } => PinState.CountLow,
        _ => PinState.Ready,
    };
}
