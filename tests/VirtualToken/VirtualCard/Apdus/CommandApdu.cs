namespace EGovToken.Testing.VirtualCard.Apdus;

/// <summary>A command in its short form (ISO 7816-4 section 5.1).</summary>
/// <param name="Instruction">INS.</param>
/// <param name="P1">The first parameter.</param>
/// <param name="P2">The second parameter.</param>
/// <param name="Data">The command's data, empty when it has none.</param>
/// <param name="Expected">The most bytes the answer may have: Le, 256 for an Le of 0, 0 when there is none.</param>
public sealed record CommandApdu(Instruction Instruction, byte P1, byte P2, byte[] Data, int Expected)
{
    private const int HeaderLength = 4;
    private const int MaximumExpected = 256;

    /// <summary>Both parameters as one number, the first the more significant.</summary>
    public int P1P2 => (P1 << 8) | P2;

    /// <summary>Reads a command; null when its lengths do not fit together.</summary>
    /// <param name="encoded">What came over the line.</param>
    public static CommandApdu? TryParse(ReadOnlySpan<byte> encoded)
    {
        if (encoded.Length < HeaderLength)
        {
            return null;
        }

        var body = encoded[HeaderLength..];
        var dataLength = body.Length > 1 ? body[0] : 0;
        var rest = body.Length > 1 ? body[1..] : body;
        if (rest.Length < dataLength || rest.Length > dataLength + 1)
        {
            return null;
        }

        var expected = rest.Length > dataLength ? rest[^1] : (int?)null;
        return new CommandApdu(
            (Instruction)encoded[1],
            encoded[2],
            encoded[3],
            rest[..dataLength].ToArray(),
            expected == 0 ? MaximumExpected : expected ?? 0);
    }
}
