namespace EGovToken.Testing.VirtualCard.Apdus;

/// <summary>How a command ended (ISO 7816-4 section 5.1.3): two bytes after the answer's data.</summary>
public static class StatusWord
{
    /// <summary>Done.</summary>
    public const ushort Success = 0x9000;

    /// <summary>The comparison failed; the last digit tells how many tries are left.</summary>
    public const ushort TriesLeft = 0x63C0;

    /// <summary>Lc or Le is invalid.</summary>
    public const ushort WrongLength = 0x6700;

    /// <summary>The file may be read only after the PIN was verified.</summary>
    public const ushort SecurityStatusNotSatisfied = 0x6982;

    /// <summary>The PIN is blocked.</summary>
    public const ushort AuthenticationMethodBlocked = 0x6983;

    /// <summary>No file with contents is selected.</summary>
    public const ushort NoCurrentFile = 0x6986;

    /// <summary>There is no such file.</summary>
    public const ushort FileNotFound = 0x6A82;

    /// <summary>There is no such PIN.</summary>
    public const ushort ReferencedDataNotFound = 0x6A88;

    /// <summary>The offset lies behind the file's end.</summary>
    public const ushort WrongOffset = 0x6B00;

    /// <summary>The card does not know the command.</summary>
    public const ushort InstructionNotSupported = 0x6D00;
}
