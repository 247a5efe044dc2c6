using EGovToken.Core.Modules;
using EGovToken.Core.Outcomes;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Tokens;

/// <summary>A slot with a token in it.</summary>
public sealed class TokenSlot
{
    private readonly ISlot _slot;

    private TokenSlot(ISlot slot, string reader, TokenDescription token)
    {
        _slot = slot;
        Reader = reader;
        Token = token;
    }

    /// <summary>The reader's name (CK_SLOT_INFO.slotDescription).</summary>
    public string Reader { get; }

    /// <summary>The token.</summary>
    public TokenDescription Token { get; }

    /// <summary>Looks into a slot; null when it is empty or its token cannot be described.</summary>
    /// <param name="slot">A slot of the module.</param>
    /// <param name="failed">Called with the error of a slot that claims a token and cannot describe it.</param>
    public static TokenSlot? TryRead(ISlot slot, Action<OutcomeException> failed)
    {
        // Empty virtual slots and foreign readers answer in many ways; none of them must hide the right token.
        try
        {
            return Pkcs11Errors.Translate(() => slot.GetSlotInfo() is { SlotFlags.TokenPresent: true } info
                ? new TokenSlot(slot, TokenText.Clean(info.SlotDescription), Describe(slot.GetTokenInfo()))
                : null);
        }
        catch (OutcomeException e)
        {
            failed(e);
            return null;
        }
    }

    /// <summary>A slot's reader by name; empty when the slot does not tell.</summary>
    /// <param name="slot">A slot of the module.</param>
    public static string ReaderOf(ISlot slot)
    {
        try
        {
            return Pkcs11Errors.Translate(() => TokenText.Clean(slot.GetSlotInfo().SlotDescription));
        }
        catch (OutcomeException)
        {
            return "";
        }
    }

    /// <summary>Whether the module still sees a token in the slot.</summary>
    public bool HasToken()
    {
        try
        {
            return Pkcs11Errors.Translate(() => _slot.GetSlotInfo().SlotFlags.TokenPresent);
        }
        catch (OutcomeException)
        {
            return false;
        }
    }

    /// <summary>Opens a read-only session: nothing that this product does changes the token.</summary>
    /// <exception cref="OutcomeException">The token is gone or failed.</exception>
    public TokenSession OpenSession() => new(Pkcs11Errors.Translate(() => _slot.OpenSession(SessionType.ReadOnly)));

    private static TokenDescription Describe(ITokenInfo info) => new(
        TokenText.Clean(info.SerialNumber),
        TokenText.Clean(info.Label),
        TokenText.Clean(info.ManufacturerId),
        TokenText.Clean(info.Model),
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
