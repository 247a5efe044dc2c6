#pragma warning disable CA5350 // Windows names certificates by their SHA-1.
using System.Formats.Asn1;
using System.Security.Cryptography;

namespace EGovToken.Fuzz.Tests.Scenarios;

/// <summary>What holds for certificates that a scenario registered.</summary>
internal static class RegisteredCertificates
{
    /// <summary>Fails unless each is the token's own, sound, and linked with its own key, and those of others are untouched.</summary>
    public static void Check(ScenarioResult result)
    {
        if (result.Registered.Count == 0)
        {
            return;
        }

        var held = result.Token.CertificateValues.Select(WithoutPadding).DistinctBy(ThumbprintOf).ToDictionary(ThumbprintOf);
        foreach (var entry in result.Registered.Except(result.Before))
        {
            var parts = entry.Split(' ', 3);
            Assert.IsTrue(held.TryGetValue(parts[1], out var encoded), $"'{entry}' is not what the token holds");
            CheckIsOneCertificate(encoded, entry);
            CheckLink(parts[0], parts[2], encoded, entry);
        }

        var lost = result.Before.Where(entry => !held.ContainsKey(entry.Split(' ')[1])).Except(result.Registered);
        Assert.AreEqual("", string.Join("; ", lost), "certificates that are not the token's were changed");
    }

    private static void CheckLink(string store, string container, byte[] encoded, string entry)
    {
        if (store != "My")
        {
            Assert.AreEqual("", container, entry);
            return;
        }

        Assert.IsTrue(HonestKeys.PublicKeys.TryGetValue(container, out var key), $"'{entry}' has no key link");
        CollectionAssert.AreEqual(key, HonestKeys.Identify(encoded), $"'{entry}' is linked with another's key");
    }

    // By ASN.1 alone: Certificate ::= SEQUENCE { tbsCertificate SEQUENCE, signatureAlgorithm SEQUENCE, signature BIT STRING }
    // (RFC 5280, section 4.1), and nothing after it.
    private static void CheckIsOneCertificate(byte[] encoded, string entry)
    {
        try
        {
            var reader = new AsnReader(encoded, AsnEncodingRules.DER);
            var certificate = reader.ReadSequence();
            reader.ThrowIfNotEmpty();
            certificate.ReadSequence();
            certificate.ReadSequence();
            certificate.ReadBitString(out _);
            certificate.ThrowIfNotEmpty();
        }
        catch (AsnContentException e)
        {
            Assert.Fail($"'{entry}' is no certificate: {e.Message}");
        }
    }

    // Tokens that keep certificates in files of fixed length give the zeros behind them as well.
    private static byte[] WithoutPadding(byte[] value) =>
        AsnDecoder.TryReadEncodedValue(value, AsnEncodingRules.DER, out _, out _, out _, out var length)
        && value.AsSpan(length).IndexOfAnyExcept((byte)0) < 0
            ? value[..length]
            : value;

    private static string ThumbprintOf(byte[] encoded) => Convert.ToHexString(SHA1.HashData(encoded));
}
