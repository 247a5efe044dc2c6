using FsCheck;
using FsCheck.Fluent;

namespace EGovToken.Fuzz.Tests.Fuzzing;

/// <summary>Random bytes, and sound ones that were spoilt.</summary>
internal static class Bytes
{
    private static readonly Gen<byte> AnyByte = Gen.Choose(0, 255).Select(value => (byte)value);

    /// <summary>Any bytes, up to a length.</summary>
    public static Gen<byte[]> UpTo(int length) => Gen.Choose(0, length).SelectMany(AnyByte.ArrayOf);

    /// <summary>One of several samples after a few changes: bytes replaced, cut off, taken out, doubled or put in.</summary>
    public static Gen<byte[]> Mutated(params byte[][] samples) =>
        from sample in Gen.Elements(samples)
        from count in Gen.Choose(1, 4)
        from changes in Change.ArrayOf(count)
        select changes.Aggregate(sample, (bytes, change) => change(bytes));

    /// <summary>With a way to make failing values simpler: shorter.</summary>
    public static Arbitrary<byte[]> ToArbitrary(Gen<byte[]> bytes) => Arb.From(bytes, Shorter);

    private static Gen<Func<byte[], byte[]>> Change =>
        from kind in Gen.Choose(0, 5)
        from at in Gen.Choose(0, int.MaxValue)
        from run in UpTo(8)
        select new Func<byte[], byte[]>(bytes => Changed(bytes, kind, bytes.Length == 0 ? 0 : at % bytes.Length, run));

    private static byte[] Changed(byte[] bytes, int kind, int at, byte[] run)
    {
        var end = Math.Min(bytes.Length, at + run.Length);
        return kind switch
        {
            0 => bytes[..at],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => [.. bytes[..at], .. run, .. bytes[at..]],
            4 => [.. bytes[..at], .. run.Take(end - at), .. bytes[end..]],
            _ => WithBitFlip(bytes, at, run.Length % 8),
        };
    }

    private static byte[] WithBitFlip(byte[] bytes, int at, int bit)
    {
        var flipped = bytes.ToArray();
        if (at < flipped.Length)
        {
            flipped[at] ^= (byte)(1 << bit);
        }

        return flipped;
    }

    private static IEnumerable<byte[]> Shorter(byte[] bytes)
    {
        for (var length = bytes.Length / 2; length > 0; length /= 2)
        {
            yield return bytes[length..];
            yield return bytes[..^length];
        }
    }
}
