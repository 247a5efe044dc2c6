#pragma warning disable CA5350 // Windows names certificates by their SHA-1; nothing here rests on its strength.
using System.Security.Cryptography;

namespace EGovToken.Core.Certificates;

/// <summary>The names under which Windows keeps certificates.</summary>
internal static class Thumbprints
{
    /// <summary>The SHA-1 of an encoding in upper-case hexadecimal.</summary>
    public static string Of(byte[] encoded) => Hexadecimal.Of(Hash(encoded));

#if NETFRAMEWORK
    private static byte[] Hash(byte[] encoded)
    {
        using var hash = SHA1.Create();
        return hash.ComputeHash(encoded);
    }
#else
    private static byte[] Hash(byte[] encoded) => SHA1.HashData(encoded);
#endif
}
