using EGovToken.Core.Certificates;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Stores;

namespace EGovToken.Core.Registration;

/// <summary>Decides for each certificate of a token which store it goes to and with which key link.</summary>
/// <param name="keyLinks">Finds the key links.</param>
public sealed class RegistrationPlanner(KeyLinkFinder keyLinks)
{
    /// <summary>Makes the plan; what cannot be registered is named in it with the reason.</summary>
    /// <param name="run">Names this run.</param>
    /// <param name="tokenSerial">The token.</param>
    /// <param name="certificates">Its certificates.</param>
    public RegistrationPlan Plan(string run, string tokenSerial, IEnumerable<TokenCertificate> certificates)
    {
        var plan = new RegistrationPlan { Run = run, TokenSerial = tokenSerial };
        foreach (var certificate in certificates)
        {
            switch (certificate.Kind)
            {
                case CertificateKind.Root:
                    plan.LeftOut.Add($"{certificate.Subject}: a root is never trusted silently");
                    break;
                case CertificateKind.Authority:
                    plan.Certificates.Add(Planned(certificate, UserStoreName.CA, link: null));
                    break;
                default:
                    PlanEndEntity(plan, certificate);
                    break;
            }
        }

        return plan;
    }

    private static PlannedCertificate Planned(TokenCertificate certificate, UserStoreName store, KeyLink? link) => new()
    {
        Store = store,
        Encoded = certificate.Encoded,
        Thumbprint = certificate.Thumbprint,
        Subject = certificate.Subject,
        Link = link,
    };

    private void PlanEndEntity(RegistrationPlan plan, TokenCertificate certificate)
    {
        // Without its key a certificate in My is invisible to browsers: writing it would promise what does not work.
        if (keyLinks.Find(certificate) is { } link)
        {
            plan.Certificates.Add(Planned(certificate, UserStoreName.My, link));
        }
        else
        {
            plan.LeftOut.Add($"{certificate.Subject}: no provider on this PC has its private key");
        }
    }
}
