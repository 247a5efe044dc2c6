namespace EGovToken.Testing.VirtualCard.Apdus;

/// <summary>The commands that the card knows (ISO 7816-4 table 4).</summary>
public enum Instruction : byte
{
    /// <summary>VERIFY: compares a PIN, or without data asks for its state.</summary>
    Verify = 0x20,

    /// <summary>SELECT a file.</summary>
    Select = 0xA4,

    /// <summary>READ BINARY: reads from the selected file.</summary>
    ReadBinary = 0xB0,
}
