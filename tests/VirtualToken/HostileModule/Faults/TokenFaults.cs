namespace EGovToken.Testing.HostileModule.Faults;

/// <summary>One more slot with a token in it, without objects.</summary>
/// <param name="Model">CK_TOKEN_INFO.model.</param>
public sealed record ExtraSlotFault(string Model) : Fault;

/// <summary>Flags of CK_TOKEN_INFO.</summary>
/// <param name="Flags">All of them, CKF_….</param>
public sealed record TokenFlagsFault(ulong Flags) : Fault;

/// <summary>Limits of the PIN's length in CK_TOKEN_INFO.</summary>
/// <param name="Minimum">ulMinPinLen.</param>
/// <param name="Maximum">ulMaxPinLen.</param>
public sealed record PinLimitsFault(ulong Minimum, ulong Maximum) : Fault;

/// <summary>A text of CK_TOKEN_INFO that is not blank-padded UTF-8.</summary>
/// <param name="Text">Which.</param>
/// <param name="Bytes">Its bytes in hexadecimal; what is missing to the field's length is zero, what is too much is left out.</param>
public sealed record TokenTextFault(TokenText Text, string Bytes) : Fault;

/// <summary>The texts of CK_TOKEN_INFO, in its order.</summary>
public enum TokenText
{
    /// <summary>label, 32 bytes.</summary>
    Label,

    /// <summary>manufacturerID, 32 bytes.</summary>
    Manufacturer,

    /// <summary>model, 16 bytes.</summary>
    Model,

    /// <summary>serialNumber, 16 bytes.</summary>
    Serial,
}
