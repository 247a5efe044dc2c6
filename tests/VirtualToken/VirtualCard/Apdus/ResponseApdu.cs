namespace EGovToken.Testing.VirtualCard.Apdus;

/// <summary>A card's answer.</summary>
/// <param name="Data">The data, which an error has none of.</param>
/// <param name="Status">One of <see cref="StatusWord"/>.</param>
public sealed record ResponseApdu(byte[] Data, ushort Status)
{
    /// <summary>An answer without data.</summary>
    public static ResponseApdu Of(ushort status) => new([], status);

    /// <summary>Data and success.</summary>
    public static ResponseApdu With(byte[] data) => new(data, StatusWord.Success);

    /// <summary>As it goes over the line.</summary>
    public byte[] Encode() => [.. Data, (byte)(Status >> 8), (byte)Status];
}
