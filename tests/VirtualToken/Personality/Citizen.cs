using System.Security.Cryptography.X509Certificates;

namespace EGovToken.Testing.VirtualToken.Personality;

/// <summary>Whom a token belongs to.</summary>
/// <param name="Surname">For example MƏMMƏDOV.</param>
/// <param name="GivenName">For example ƏLİ.</param>
/// <param name="PersonalCode">The seven-character code of an identity card (FİN).</param>
public sealed record Citizen(string Surname, string GivenName, string PersonalCode)
{
    /// <summary>A name full of the letters that programs get wrong.</summary>
    public static Citizen Example { get; } = new("MƏMMƏDOV", "ƏLİ", "5ABC1D2");

    /// <summary>The name as the subject of a certificate, in UTF-8.</summary>
    public X500DistinguishedName ToDistinguishedName()
    {
        var name = new X500DistinguishedNameBuilder();

        // The builder encodes last things first, and a name begins with the country.
        name.AddCommonName($"{Surname} {GivenName}");
        name.Add("2.5.4.5", PersonalCode);
        name.Add("2.5.4.42", GivenName);
        name.Add("2.5.4.4", Surname);
        name.AddCountryOrRegion("AZ");
        return name.Build();
    }
}
