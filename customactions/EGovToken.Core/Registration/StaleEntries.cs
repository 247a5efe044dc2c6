using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>Finds what this product registered and the token has replaced since, or, where that is wanted, no longer has a use for.</summary>
internal static class StaleEntries
{
    /// <summary>
    /// The journal's entries of certificates that are gone from the token or expired, and whose renewal the plan registers; those
    /// without a renewal as well when the plan is to remove what is stale.
    /// </summary>
    public static IReadOnlyList<JournalEntry> Find(RegistrationPlan plan, IEnumerable<JournalEntry> entries)
    {
        // A certificate that could not be read may be the very one that seems to be gone.
        if (plan.Skipped.Exists(static left => left.Reason == SkippedReason.Unreadable))
        {
            return [];
        }

        var renewals = plan.Certificates.Where(static planned => planned.Store == UserStoreName.My).Select(static planned => Parse(planned.Encoded)).ToList();
        return
        [
            .. entries.Where(entry => entry is { Store: UserStoreName.My, State: JournalState.Added, WasPresent: false }
                && entry.TokenSerial == plan.TokenSerial
                && !IsStillOfUse(plan, entry.Thumbprint)
                && (plan.RemoveStale || IsRenewed(entry, renewals))),
        ];
    }

    private static bool IsStillOfUse(RegistrationPlan plan, string thumbprint) =>
        plan.Certificates.Exists(planned => planned.Thumbprint == thumbprint)
        || plan.Skipped.Exists(left => left.Thumbprint == thumbprint && left.Reason != SkippedReason.Expired);

    private static bool IsRenewed(JournalEntry entry, List<TokenCertificate?> renewals) =>
        Parse(entry.Encoded) is { } older && renewals.Exists(newer => newer is not null && RenewalRule.Succeeds(newer, older));

    private static TokenCertificate? Parse(byte[] encoded) => CertificateParser.TryParse(encoded, "", out _);
}

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
