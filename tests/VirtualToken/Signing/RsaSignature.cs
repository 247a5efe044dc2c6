using System.Numerics;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Signing;

/// <summary>RSA signatures with PKCS#1 v1.5 padding, in plain arithmetic: Wine's BCrypt cannot import RSA private keys.</summary>
internal static class RsaSignature
{
    /// <summary>What the padding takes at least.</summary>
    private const int PaddingLength = 11;

    /// <summary>The length in bytes of a key's signatures.</summary>
    public static int Length(PrivateKeyObject key) => Number(key.Modulus).GetByteCount(isUnsigned: true);

    /// <summary>The longest input in bytes that a key can sign.</summary>
    public static int MaximumInputLength(PrivateKeyObject key) => Length(key) - PaddingLength;

    /// <summary>Signs an input as it is: hashing it and naming the hash is up to the caller.</summary>
    /// <returns>The signature, most significant byte first.</returns>
    public static byte[] Sign(PrivateKeyObject key, ReadOnlySpan<byte> input)
    {
        var padded = new byte[Length(key)];
        padded[1] = 1;
        padded.AsSpan(2, padded.Length - input.Length - 3).Fill(0xFF);
        input.CopyTo(padded.AsSpan(padded.Length - input.Length));

        var power = BigInteger.ModPow(Number(padded), Number(key.PrivateExponent), Number(key.Modulus));
        var signature = new byte[padded.Length];
        power.TryWriteBytes(
            signature.AsSpan(signature.Length - power.GetByteCount(isUnsigned: true)), out _, isUnsigned: true, isBigEndian: true);
        return signature;
    }

    private static BigInteger Number(byte[] bytes) => new(bytes, isUnsigned: true, isBigEndian: true);
}
