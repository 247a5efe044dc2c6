using EGovToken.Core.Outcomes;
using EGovToken.Core.Stores;

namespace EGovToken.Core.Registration;

/// <summary>Tells what a plan has come to by reading the stores anew: success is what was read back, not what was written.</summary>
/// <param name="store">The user's stores.</param>
public sealed class RegistrationCheck(IUserCertificateStore store)
{
    /// <summary>The outcome of a plan that has been carried out.</summary>
    /// <param name="plan">The plan.</param>
    public Outcome Judge(RegistrationPlan plan)
    {
        var failed = plan.Certificates.Where(planned => !IsUsable(planned)).Select(planned => $"{planned.Subject}: not usable after registering").ToList();
        var complaints = plan.LeftOut.Concat(failed).ToList();
        var usable = plan.Certificates.Count - failed.Count;
        if (usable == 0 || plan.Certificates.TrueForAll(planned => planned.Store != UserStoreName.My))
        {
            return Outcome.Of(complaints.Count == 0 ? OutcomeNumber.NoCertificates : OutcomeNumber.NoKeyLink, string.Join("; ", complaints));
        }

        return failed.Count == 0 && plan.LeftOut.Count == 0
            ? Outcome.Of(OutcomeNumber.Registered, $"{usable} certificates of token {plan.TokenSerial}")
            : Outcome.Of(OutcomeNumber.RegisteredInPart, string.Join("; ", complaints));
    }

    private bool IsUsable(PlannedCertificate planned) =>
        store.Find(planned.Store, planned.Thumbprint) is not null
        && (planned.Store != UserStoreName.My || store.CanAcquireKeySilently(planned.Thumbprint));
}
