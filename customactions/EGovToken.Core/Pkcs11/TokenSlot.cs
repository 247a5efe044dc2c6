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

    /// <summary>Looks into a slot. Empty virtual slots and foreign readers answer in many ways; none of them must hide the right token.</summary>
    /// <param name="slot">A slot of the module.</param>
    public static SlotReading Read(ISlot slot)
    {
        var reader = "";
        try
        {
            return Pkcs11Errors.Translate(() =>
            {
                var info = slot.GetSlotInfo();
                reader = TokenText.Clean(info.SlotDescription);
                return new SlotReading(reader) { Token = info.SlotFlags.TokenPresent ? new TokenSlot(slot, reader, Describe(slot, reader)) : null };
            });
        }
        catch (OutcomeException e)
        {
            // What a module says of a token that has just gone is not believed.
            return new SlotReading(reader) { Problem = reader.Length > 0 && IsEmpty(slot) ? null : e };
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

    private static bool IsEmpty(ISlot slot)
    {
        try
        {
            return Pkcs11Errors.Translate(() => !slot.GetSlotInfo().SlotFlags.TokenPresent);
        }
        catch (OutcomeException)
        {
            return false;
        }
    }

    /// <summary>What the flags say of the PIN now; null when the token does not answer.</summary>
    public PinState? LookAtPin()
    {
        try
        {
            return Pkcs11Errors.Translate(() => StateOf(_slot.GetTokenInfo().TokenFlags));
        }
        catch (OutcomeException)
        {
            return null;
        }
    }

    private static TokenDescription Describe(ISlot slot, string reader)
    {
        try
        {
            return Describe(slot.GetTokenInfo());
        }
        catch (Pkcs11Exception e) when (e.RV == CKR.CKR_TOKEN_NOT_RECOGNIZED)
        {
            throw new OutcomeException(OutcomeNumber.CardUnknown, reader, e);
        }
    }

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

        // A module that sets no flag at all tells nothing, not even that its token was never initialised.
        { UserPinInitialized: false, Flags: not 0 } => PinState.NotSet,
        _ => PinState.Ready,
    };
}

/// <summary>What a slot gave.</summary>
/// <param name="Reader">The reader's name; empty when the slot does not tell.</param>
public sealed record SlotReading(string Reader)
{
    /// <summary>The slot with its token; null when there is none, or none that can be described.</summary>
    public TokenSlot? Token { get; init; }

    /// <summary>Why the slot cannot be looked into, or its token not be described; null when nothing failed.</summary>
    public OutcomeException? Problem { get; init; }
}

/// <summary>What a token says of itself (CK_TOKEN_INFO, PKCS#11 v2.40 section 3.2).</summary>
/// <param name="Serial">The serial number, 16 characters at most.</param>
/// <param name="Label">The label that its issuer gave it.</param>
/// <param name="Manufacturer">EnterSafe or Feitian for an ePass2003, but others carry those names too.</param>
/// <param name="Model">ePass2003 for the tokens this product is for.</param>
/// <param name="MinPinLength">The shortest PIN in bytes.</param>
/// <param name="MaxPinLength">The longest PIN in bytes.</param>
/// <param name="PinState">What is known of the PIN: from the flags, and of the last try that this product made itself.</param>
/// <param name="HasPinPad">Whether the PIN is typed on the token's own keys.</param>
public sealed record TokenDescription(
    string Serial,
    string Label,
    string Manufacturer,
    string Model,
    int MinPinLength,
    int MaxPinLength,
    PinState PinState,
    bool HasPinPad)
{
    /// <summary>Whether <see cref="PinState"/> is what is remembered: the flags say nothing of a wrong PIN.</summary>
    public bool IsPinStateRemembered { get; init; }

    /// <summary>What tells it from others, also where its serial number is empty, or not its alone.</summary>
    public string Identity => $"{Manufacturer}/{Model}/{Serial}/{Label}";
}

/// <summary>What is known of the PIN.</summary>
public enum PinState
{
    /// <summary>No wrong PIN is reported. Some modules never report one.</summary>
    Ready,

    /// <summary>
    /// CKF_USER_PIN_COUNT_LOW: a wrong PIN was given since the last right one. Or the last PIN that this product sent was not right, or
    /// may not have been (<see cref="PinMemory"/>).
    /// </summary>
    CountLow,

    /// <summary>CKF_USER_PIN_FINAL_TRY: the next wrong PIN blocks the token.</summary>
    FinalTry,

    /// <summary>CKF_USER_PIN_LOCKED: the PIN is blocked.</summary>
    Locked,

    /// <summary>No CKF_USER_PIN_INITIALIZED: the token's issuer has not set a PIN.</summary>
    NotSet,
}

/// <summary>What follows from a <see cref="PinState"/>.</summary>
internal static class PinStates
{
    /// <summary>Whether a wrong PIN was given since the last right one.</summary>
    public static bool TellsOfWrongPin(this PinState state) => state is PinState.CountLow or PinState.FinalTry or PinState.Locked;
}
