using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Personality;

/// <summary>
/// Personalises tokens as a citizen gets them: a pair of keys to log in with, one to sign with, and the authority's certificate.
/// </summary>
public static class CitizenToken
{
    /// <summary>The PIN unless a test chooses another: long enough not to occur by chance where leaked PINs are searched for.</summary>
    public const string DefaultPin = "7036915284";

    /// <summary>The label of what serves for logging in; also the name of its key container.</summary>
    public const string AuthenticationLabel = "citizen-authentication";

    /// <summary>The label of what serves for signing; also the name of its key container.</summary>
    public const string SigningLabel = "citizen-signature";

    /// <summary>The label of the authority's certificate.</summary>
    public const string AuthorityLabel = "issuing-authority";

    private const int KeyBits = 2048;
    private const int IdentifierLength = 20;
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    private static readonly KeyRole Authentication = new(
        AuthenticationLabel, KeySpecification.KeyExchange, X509KeyUsageFlags.DigitalSignature, [ClientAuthentication]);

    private static readonly KeyRole Signing = new(
        SigningLabel, KeySpecification.Signature, X509KeyUsageFlags.NonRepudiation, []);

    /// <summary>Makes a token. Generates keys, which takes up to some seconds.</summary>
    /// <param name="authority">Who issues the certificates.</param>
    /// <param name="options">In what the token differs from the usual one.</param>
    public static TokenState Create(TestCertificateAuthority authority, CitizenTokenOptions? options = null)
    {
        options ??= new CitizenTokenOptions();
        var token = EPass2003.Blank(options.Label, options.Serial, options.Pin);
        AddKeyPair(token, authority, options, Authentication);
        AddKeyPair(token, authority, options, Signing);
        token.Objects.Add(new CertificateObject
        {
            Label = AuthorityLabel,
            Id = Identifier(authority.IntermediateCertificate),
            Value = authority.IntermediateCertificate,
            IsAuthority = true,
        });
        return token;
    }

    /// <summary>Makes an authority, a token of its, and a state file with that token plugged into the only reader.</summary>
    /// <param name="stateFile">Where the state goes; the folder must exist.</param>
    /// <param name="options">In what the token differs from the usual one.</param>
    public static TokenControl CreateStateFile(string stateFile, CitizenTokenOptions? options = null)
    {
        using var authority = new TestCertificateAuthority();
        var file = new TokenStateFile(stateFile);
        file.Save(new VirtualTokenState { Slots = { EPass2003.Slot(Create(authority, options)) } });
        return new TokenControl(file);
    }

    private static void AddKeyPair(TokenState token, TestCertificateAuthority authority, CitizenTokenOptions options, KeyRole role)
    {
        using var key = RSA.Create(KeyBits);
        var numbers = key.ExportParameters(includePrivateParameters: true);
        var id = Identifier(numbers.Modulus!);
        token.Objects.Add(new CertificateObject
        {
            Label = role.Label,
            Id = id,
            Value = authority.Issue(
                options.Owner.ToDistinguishedName(), key, role.Usage, role.Purposes, (options.ValidFrom, options.ValidTo)),
        });
        token.Objects.Add(new PublicKeyObject
        {
            Label = role.Label,
            Id = id,
            Modulus = numbers.Modulus!,
            PublicExponent = numbers.Exponent!,
        });
        token.Objects.Add(new PrivateKeyObject
        {
            Label = role.Label,
            Id = id,
            Private = true,
            Modulus = numbers.Modulus!,
            PublicExponent = numbers.Exponent!,
            PrivateExponent = numbers.D!,
            KeySpec = role.KeySpec,
        });
    }

    private static byte[] Identifier(byte[] value) => SHA256.HashData(value)[..IdentifierLength];

    /// <summary>What one of the citizen's key pairs is for.</summary>
    private sealed record KeyRole(string Label, int KeySpec, X509KeyUsageFlags Usage, string[] Purposes);
}
