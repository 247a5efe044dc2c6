using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestDoubles;

/// <summary>A token with as many certificates as wanted. They are of one key, because making keys is slow, and of different people.</summary>
public static class CrowdedToken
{
    /// <summary>CK_TOKEN_INFO.label.</summary>
    public const string Label = "crowd";

    private const int KeyBits = 2048;
    private static readonly byte[] Id = [1];

    /// <summary>Makes such a token.</summary>
    /// <param name="certificates">How many certificates.</param>
    public static TokenState Create(int certificates)
    {
        using var authority = new TestCertificateAuthority();
        using var key = RSA.Create(KeyBits);
        var numbers = key.ExportParameters(includePrivateParameters: true);
        var token = EPass2003.Blank(Label, "2C5E9A7714D30B87", CitizenToken.DefaultPin);
        token.Objects.Add(new PrivateKeyObject
        {
            Label = Label,
            Id = Id,
            Private = true,
            Modulus = numbers.Modulus!,
            PublicExponent = numbers.Exponent!,
            PrivateExponent = numbers.D!,
            KeySpec = KeySpecification.KeyExchange,
        });
        token.Objects.AddRange(Enumerable.Range(1, certificates).Select(number => new CertificateObject
        {
            Label = $"{Label} {number}",
            Id = Id,
            Value = authority.Issue(Person(number), key, X509KeyUsageFlags.DigitalSignature, [], Validity()),
        }));
        return token;
    }

    private static X500DistinguishedName Person(int number) => (Citizen.Example with { GivenName = $"ƏLİ {number}" }).ToDistinguishedName();

    private static (DateTimeOffset From, DateTimeOffset To) Validity() => (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(3));
}
