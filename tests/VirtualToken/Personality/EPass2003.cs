using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Personality;

/// <summary>What an ePass2003 with the vendor's module says of itself.</summary>
public static class EPass2003
{
    /// <summary>CK_TOKEN_INFO.manufacturerID and CK_INFO.manufacturerID.</summary>
    public const string Manufacturer = "EnterSafe";

    /// <summary>CK_TOKEN_INFO.model.</summary>
    public const string Model = "ePass2003";

    /// <summary>The reader that the token is for Windows.</summary>
    public const string Reader = "FT ePass2003Auto 0";

    /// <summary>The reader's manufacturer.</summary>
    public const string ReaderManufacturer = "Feitian Technologies Co., Ltd.";

    /// <summary>The vendor's cryptographic service provider.</summary>
    public const string Provider = "EnterSafe ePass2003 CSP v1.0";

    /// <summary>The shortest PIN.</summary>
    public const int MinimumPinLength = 4;

    /// <summary>The longest PIN.</summary>
    public const int MaximumPinLength = 16;

    /// <summary>After so many wrong PINs in a row the token is locked.</summary>
    public const int MaximumRetries = 9;

    /// <summary>CK_INFO.libraryVersion: the first two parts of the file version 1.1.16.804.</summary>
    public static Version LibraryVersion { get; } = new(1, 1);

    /// <summary>CK_SLOT_INFO's versions.</summary>
    public static Version ReaderVersion { get; } = new(1, 0);

    /// <summary>A token without objects.</summary>
    /// <param name="label">CK_TOKEN_INFO.label.</param>
    /// <param name="serial">16 hexadecimal digits.</param>
    /// <param name="pin">The user's PIN.</param>
    public static TokenState Blank(string label, string serial, string pin) => new()
    {
        Label = label,
        Manufacturer = Manufacturer,
        Model = Model,
        Serial = serial,
        HardwareVersion = new Version(1, 0),
        FirmwareVersion = new Version(1, 16),
        MinimumPinLength = MinimumPinLength,
        MaximumPinLength = MaximumPinLength,
        Pin = pin,
        RetriesLeft = MaximumRetries,
        MaximumRetries = MaximumRetries,
    };

    /// <summary>A reader with a token in it; without one, the kind of empty slot that the vendor's module shows as well.</summary>
    public static SlotState Slot(TokenState? token) => new()
    {
        Description = Reader,
        Manufacturer = ReaderManufacturer,
        Token = token,
        Plugged = token is not null,
    };
}
