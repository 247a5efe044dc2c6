using System.Globalization;
using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>Decides for each certificate of a token which store it goes to and with which key link.</summary>
/// <param name="keyLinks">Finds the key links.</param>
/// <param name="settled">Key links that need not be looked for, by thumbprint.</param>
/// <param name="now">The PC's time in UTC.</param>
public sealed class RegistrationPlanner(KeyProviderInfoFinder keyLinks, IReadOnlyDictionary<string, KeyProviderInfo> settled, DateTime now)
{
    /// <summary>Makes the plan; what cannot be registered is named in it with the reason.</summary>
    /// <param name="run">Names this run.</param>
    /// <param name="tokenSerial">The token.</param>
    /// <param name="reading">Its certificates.</param>
    public RegistrationPlan Plan(string run, string tokenSerial, CertificateReading reading)
    {
        var plan = new RegistrationPlan { Run = run, TokenSerial = tokenSerial };
        foreach (var certificate in reading.Certificates)
        {
            Plan(plan, certificate);
        }

        plan.Skipped.AddRange(reading.Unreadable.Select(static unreadable => new SkippedCertificate
        {
            Name = unreadable.Label,
            Reason = SkippedReason.Unreadable,
            Detail = unreadable.Defect.ToString(),
        }));
        return plan;
    }

    private static PlannedCertificate Planned(TokenCertificate certificate, UserStoreName store, KeyProviderInfo? link) => new()
    {
        Store = store,
        Encoded = certificate.Encoded,
        Thumbprint = certificate.Thumbprint,
        Subject = certificate.Subject,
        Purpose = certificate.Purpose,
        Link = link,
    };

    private static void LeaveOut(RegistrationPlan plan, TokenCertificate certificate, SkippedReason reason, string detail = "") =>
        plan.Skipped.Add(new SkippedCertificate
        {
            Name = certificate.Subject,
            Thumbprint = certificate.Thumbprint,
            Reason = reason,
            Detail = detail,
        });

    private void Plan(RegistrationPlan plan, TokenCertificate certificate)
    {
        switch (certificate.Kind)
        {
            case CertificateKind.Root:
                LeaveOut(plan, certificate, SkippedReason.Root);
                break;
            case CertificateKind.Authority:
                plan.Certificates.Add(Planned(certificate, UserStoreName.CA, link: null));
                break;
            default:
                PlanEndEntity(plan, certificate);
                break;
        }
    }

    private void PlanEndEntity(RegistrationPlan plan, TokenCertificate certificate)
    {
        if (certificate.NotAfter < now)
        {
            LeaveOut(plan, certificate, SkippedReason.Expired, certificate.NotAfter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
        else if (certificate.PublicKey is null)
        {
            LeaveOut(plan, certificate, SkippedReason.UnsupportedKey, certificate.KeyAlgorithm);
        }
        else if ((settled.TryGetValue(certificate.Thumbprint, out var known) ? known : keyLinks.Find(certificate)) is { } link)
        {
            plan.Certificates.Add(Planned(certificate, UserStoreName.My, link));
        }
        else if (keyLinks.Failures.Count > 0)
        {
            LeaveOut(plan, certificate, SkippedReason.ProviderFailed, string.Join(", ", keyLinks.Failures));
        }
        else
        {
            // Without its key a certificate in My is invisible to browsers: writing it would promise what does not work.
            LeaveOut(plan, certificate, SkippedReason.NoProviderHasKey);
        }
    }
}
