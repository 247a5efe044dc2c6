using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.Windows;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>Changes that break one thing.</summary>
internal static class Breakages
{
    public const string OtherSerial = "0123456789ABCDEF";

    /// <summary>Takes objects off the token.</summary>
    public static void Remove<T>(this TokenControl token, Func<T, bool> which)
        where T : TokenObject => token.Change(state => state.Objects.RemoveAll(item => item is T candidate && which(candidate)));

    /// <summary>Puts another token in, whose certificates are valid in another time.</summary>
    public static void PlugIn(this HealthyPC pc, DateTimeOffset validFrom, DateTimeOffset validTo)
    {
        using var authority = new TestCertificateAuthority();
        var token = CitizenToken.Create(authority, new CitizenTokenOptions { ValidFrom = validFrom, ValidTo = validTo });
        pc.Plugged.Token.Replace(token);
    }

    /// <summary>Puts a second certificate for logging in on the token, for the same key and as long valid.</summary>
    public static void AddSecondLoginCertificate(this HealthyPC pc)
    {
        using var authority = new TestCertificateAuthority();
        pc.Plugged.Token.Change(token =>
        {
            var first = token.Objects.OfType<CertificateObject>().Single(static item => item.Label == CitizenToken.AuthenticationLabel);
            using var certificate = X509CertificateLoader.LoadCertificate(first.Value);
            using var key = certificate.GetRSAPublicKey()!;
            var validity = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
            token.Objects.Add(new CertificateObject
            {
                Label = "second",
                Id = first.Id,
                Value = authority.Issue(certificate.SubjectName, key, X509KeyUsageFlags.DigitalSignature, [], validity),
            });
        });
    }

    /// <summary>The vendor's provider fails when it is asked for its containers.</summary>
    public static void BreakProvider(this HealthyPC pc, string how) => pc.Containers = new FailingProvider(how);

    private sealed class FailingProvider(string how) : IKeyContainers
    {
        public KeyContainerListing List(string provider) =>
            provider == EPass2003.Provider ? KeyContainerListing.Failed(how) : KeyContainerListing.Empty;
    }
}
