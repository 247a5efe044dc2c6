#pragma warning disable CA5394 // The bytes must be random, not secret, and the same for the same seed.
using System.Security.Cryptography.X509Certificates;
using System.Text;
using EGovToken.Testing.HostileModule.Faults;

namespace EGovToken.Testing.HostileModule.Play;

/// <summary>Spoils certificates.</summary>
public static class SpoiltCertificate
{
    private const int LongestRun = 16;
    private const int Oversize = 1 << 20;

    /// <summary>What becomes of a certificate.</summary>
    /// <param name="sound">The certificate in DER.</param>
    /// <param name="mutation">How it is spoilt.</param>
    /// <param name="seed">Where: the same seed spoils the same bytes.</param>
    public static byte[] Make(byte[] sound, CertificateMutation mutation, int seed)
    {
        var random = new Random(seed);
        return mutation switch
        {
            CertificateMutation.Empty => [],
            CertificateMutation.BitFlips => WithBitFlips(sound, random),
            CertificateMutation.Truncated => sound[..random.Next(sound.Length)],
            CertificateMutation.Extended => [.. sound, .. RandomBytes(random, 1 + random.Next(LongestRun))],
            CertificateMutation.Padded => [.. sound, .. new byte[1 + random.Next(LongestRun)]],
            CertificateMutation.Garbled => Garbled(sound, random),
            CertificateMutation.Random => RandomBytes(random, random.Next(sound.Length)),
            CertificateMutation.Oversized => [.. sound, .. new byte[Oversize]],
            CertificateMutation.Pem => Encoding.ASCII.GetBytes(System.Security.Cryptography.PemEncoding.WriteString("CERTIFICATE", sound)),
            CertificateMutation.Pkcs7 => Exported(sound, X509ContentType.Pkcs7),
            CertificateMutation.Pkcs12 => Exported(sound, X509ContentType.Pkcs12),
            CertificateMutation.OtherKey => HonestToken.StrangersCertificate,
            _ => throw new ArgumentOutOfRangeException(nameof(mutation), mutation, "No such way to spoil a certificate."),
        };
    }

    private static byte[] WithBitFlips(byte[] sound, Random random)
    {
        var spoilt = sound.ToArray();
        for (var flips = 1 + random.Next(4); flips > 0; flips--)
        {
            spoilt[random.Next(spoilt.Length)] ^= (byte)(1 << random.Next(8));
        }

        return spoilt;
    }

    private static byte[] Garbled(byte[] sound, Random random)
    {
        var run = RandomBytes(random, 1 + random.Next(LongestRun));
        var spoilt = sound.ToArray();
        run.CopyTo(spoilt, random.Next(spoilt.Length - run.Length));
        return spoilt;
    }

    private static byte[] RandomBytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static byte[] Exported(byte[] sound, X509ContentType type)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(sound);
        return new X509Certificate2Collection(certificate).Export(type)!;
    }
}
