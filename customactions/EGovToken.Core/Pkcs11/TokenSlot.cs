using EGovToken.Core.Common;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Core.Pkcs11;

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

/// <summary>What a token says of itself (CK_TOKEN_INFO, PKCS#11 v2.40 section 3.2).</summary>
/// <param name="Serial">The serial number, 16 characters at most.</param>
/// <param name="Label">The label that its issuer gave it.</param>
/// <param name="Manufacturer">EnterSafe or Feitian for an ePass2003, but others carry those names too.</param>
/// <param name="Model">ePass2003 for the tokens this product is for.</param>
/// <param name="MinPinLength">The shortest PIN in bytes.</param>
/// <param name="MaxPinLength">The longest PIN in bytes.</param>
/// <param name="PinState">What the flags say of the PIN; some modules never set them.</param>
/// <param name="HasPinPad">Whether the PIN is typed on the token's own keys.</param>
public sealed record TokenDescription(
    string Serial,
    string Label,
    string Manufacturer,
    string Model,
    int MinPinLength,
    int MaxPinLength,
    PinState PinState,
    bool HasPinPad);

/// <summary>The PIN's state as the token's flags tell it, worst last.</summary>
public enum PinState
{
    /// <summary>No flag is set.</summary>
    Ready,

    /// <summary>CKF_USER_PIN_COUNT_LOW: a wrong PIN was given since the last right one.</summary>
    CountLow,

    /// <summary>CKF_USER_PIN_FINAL_TRY: the next wrong PIN blocks the token.</summary>
    FinalTry,

    /// <summary>CKF_USER_PIN_LOCKED: the PIN is blocked.</summary>
    Locked,
}
