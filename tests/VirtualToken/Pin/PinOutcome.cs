namespace EGovToken.Testing.VirtualToken.Pin;

/// <summary>What a token says to a PIN.</summary>
internal enum PinOutcome
{
    /// <summary>It is the PIN.</summary>
    Correct,

    /// <summary>It is not the PIN; one try is gone.</summary>
    Incorrect,

    /// <summary>It cannot be the PIN; no try is gone.</summary>
    WrongLength,

    /// <summary>No tries were left, right or wrong.</summary>
    Locked,
}
