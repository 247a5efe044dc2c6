namespace EGovToken.Core.Tokens;

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
