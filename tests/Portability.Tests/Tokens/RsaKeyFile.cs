using System.Numerics;
using System.Security.Cryptography;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Portability.Tests.Tokens;

/// <summary>
/// Writes a virtual token's key as a file for tools. The token keeps no primes, which the format wants: they follow from the
/// exponents (NIST SP 800-56B revision 2, appendix C.2).
/// </summary>
internal static class RsaKeyFile
{
    /// <summary>The key in PKCS #8, as PEM.</summary>
    public static string ToPem(PrivateKeyObject key)
    {
        var (n, e, d) = (Number(key.Modulus), Number(key.PublicExponent), Number(key.PrivateExponent));
        var p = FindPrime(n, (e * d) - 1);
        var q = n / p;
        var half = key.Modulus.Length / 2;
        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = key.Modulus,
            Exponent = key.PublicExponent,
            D = Bytes(d, key.Modulus.Length),
            P = Bytes(p, half),
            Q = Bytes(q, half),
            DP = Bytes(d % (p - 1), half),
            DQ = Bytes(d % (q - 1), half),
            InverseQ = Bytes(BigInteger.ModPow(q, p - 2, p), half),
        });
        return rsa.ExportPkcs8PrivateKeyPem();
    }

    // k = e·d − 1 is a multiple of the group's order: half-way up its powers of two some base has a root of 1 other than ±1.
    private static BigInteger FindPrime(BigInteger n, BigInteger k)
    {
        var odd = k;
        while (odd.IsEven)
        {
            odd >>= 1;
        }

        for (BigInteger root = 2; ; root++)
        {
            for (var power = BigInteger.ModPow(root, odd, n); !power.IsOne && power != n - 1; power = power * power % n)
            {
                if ((power * power % n).IsOne)
                {
                    return BigInteger.GreatestCommonDivisor(power - 1, n);
                }
            }
        }
    }

    private static BigInteger Number(byte[] bigEndian) => new(bigEndian, isUnsigned: true, isBigEndian: true);

    private static byte[] Bytes(BigInteger number, int length)
    {
        var bytes = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[length - bytes.Length], .. bytes];
    }
}
