using EGovToken.Core.Certificates;

namespace EGovToken.Core.Registration;

/// <summary>
/// Tells whether one certificate is the renewal of another. A token keeps a person's authentication and signing certificates
/// under the same name: what they may be used for tells them apart.
/// </summary>
internal static class RenewalRule
{
    public static bool Succeeds(TokenCertificate newer, TokenCertificate older) =>
        newer.Thumbprint != older.Thumbprint
        && newer.NotBefore > older.NotBefore
        && newer.KeyUsage == older.KeyUsage
        && newer.SubjectName.SequenceEqual(older.SubjectName);
}
