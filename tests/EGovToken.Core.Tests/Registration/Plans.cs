using EGovToken.Core.Registration;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Tests.Registration;

/// <summary>Registrations as they are planned; what a certificate holds plays no part in them.</summary>
internal static class Plans
{
    /// <summary>The key link of the citizen's certificates.</summary>
    public static readonly KeyProviderInfo Link = new("Provider", 1, "container", 1);

    /// <summary>The token that everything comes from.</summary>
    public const string TokenSerial = "0123456789ABCDEF";

    public static RegistrationPlan Of(string run, params PlannedCertificate[] certificates) =>
        new() { Run = run, TokenSerial = TokenSerial, Certificates = [.. certificates] };

    /// <summary>A citizen's certificate.</summary>
    public static PlannedCertificate Mine(byte[] encoded) => Planned(UserStoreName.My, encoded, Link);

    /// <summary>The certificate of an authority, which has no key on the token.</summary>
    public static PlannedCertificate Authority(byte[] encoded) => Planned(UserStoreName.CA, encoded, null);

    private static PlannedCertificate Planned(UserStoreName store, byte[] encoded, KeyProviderInfo? link) => new()
    {
        Store = store,
        Encoded = encoded,
#pragma warning disable CA5350 // Windows names certificates by their SHA-1.
        Thumbprint = Convert.ToHexString(System.Security.Cryptography.SHA1.HashData(encoded)),
#pragma warning restore CA5350
        Subject = "CN=x",
        Link = link,
    };
}
