namespace EGovToken.Testing.VirtualToken.State;

/// <summary>What is on one token. A PIN in clear text is fine here and nowhere else: the token is imaginary.</summary>
public sealed class TokenState
{
    /// <summary>CK_TOKEN_INFO.label, at most 32 bytes of UTF-8.</summary>
    public string Label { get; set; } = "";

    /// <summary>CK_TOKEN_INFO.manufacturerID, at most 32 bytes of UTF-8.</summary>
    public string Manufacturer { get; set; } = "";

    /// <summary>CK_TOKEN_INFO.model, at most 16 bytes of UTF-8.</summary>
    public string Model { get; set; } = "";

    /// <summary>CK_TOKEN_INFO.serialNumber: 16 hexadecimal digits.</summary>
    public string Serial { get; set; } = "";

    /// <summary>CK_TOKEN_INFO.hardwareVersion.</summary>
    public Version HardwareVersion { get; set; } = new(1, 0);

    /// <summary>CK_TOKEN_INFO.firmwareVersion.</summary>
    public Version FirmwareVersion { get; set; } = new(1, 0);

    /// <summary>The shortest PIN the token takes, in bytes of UTF-8.</summary>
    public int MinimumPinLength { get; set; }

    /// <summary>The longest PIN the token takes, in bytes of UTF-8.</summary>
    public int MaximumPinLength { get; set; }

    /// <summary>The user's PIN.</summary>
    public string Pin { get; set; } = "";

    /// <summary>Wrong PINs that the token still forgives; 0 is a locked token.</summary>
    public int RetriesLeft { get; set; }

    /// <summary>What <see cref="RetriesLeft"/> goes back to after a right PIN.</summary>
    public int MaximumRetries { get; set; }

    /// <summary>Whether its issuer has finished it: CKF_TOKEN_INITIALIZED and CKF_USER_PIN_INITIALIZED.</summary>
    public bool IsInitialized { get; set; } = true;

    /// <summary>Whether CKF_USER_PIN_COUNT_LOW, _FINAL_TRY and _LOCKED are ever set: some vendors' modules never do.</summary>
    public bool ReportsPinFlags { get; set; } = true;

    /// <summary>What the user types on the reader's PIN pad (CKF_PROTECTED_AUTHENTICATION_PATH); null when it has none.</summary>
    public string? PinPadEntry { get; set; }

    /// <summary>What the user types when the Windows provider asks for the PIN; null when they cancel.</summary>
    public string? ProviderPinEntry { get; set; }

    /// <summary>Whether the Windows provider signs only after a PIN was set; false imitates one that has it cached.</summary>
    public bool CspNeedsPin { get; set; } = true;

    /// <summary>
    /// An attribute (CKA_) that the module says it does not know, and at which it stops, leaving those after it in the template unset;
    /// null for a module that answers every attribute, as the standard wants.
    /// </summary>
    public ulong? StopsAtAttribute { get; set; }

    /// <summary>The objects: an object's handle is its index here plus one.</summary>
    public List<TokenObject> Objects { get; init; } = [];
}
