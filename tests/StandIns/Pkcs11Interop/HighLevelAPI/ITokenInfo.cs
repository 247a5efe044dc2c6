namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>What the module says about a token (CK_TOKEN_INFO); texts come without their padding.</summary>
/// <remarks>Counts and memory sizes may be CK_UNAVAILABLE_INFORMATION.</remarks>
public interface ITokenInfo
{
    ulong SlotId { get; }

    string Label { get; }

    string ManufacturerId { get; }

    string Model { get; }

    string SerialNumber { get; }

    ITokenFlags TokenFlags { get; }

    ulong MaxSessionCount { get; }

    ulong SessionCount { get; }

    ulong MaxRwSessionCount { get; }

    ulong RwSessionCount { get; }

    /// <summary>Longest PIN in bytes.</summary>
    ulong MaxPinLen { get; }

    /// <summary>Shortest PIN in bytes.</summary>
    ulong MinPinLen { get; }

    ulong TotalPublicMemory { get; }

    ulong FreePublicMemory { get; }

    ulong TotalPrivateMemory { get; }

    ulong FreePrivateMemory { get; }

    string HardwareVersion { get; }

    string FirmwareVersion { get; }

    string UtcTimeString { get; }

    /// <summary>The token's clock; null when it has none.</summary>
    DateTime? UtcTime { get; }
}
