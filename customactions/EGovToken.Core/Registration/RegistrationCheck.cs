using EGovToken.Core.Common;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Registration;

/// <summary>Tells what a plan has come to by reading the stores again: success is what was read back, not what was written.</summary>
/// <param name="store">The user's stores.</param>
/// <param name="keys">Tells whether private keys answer.</param>
public sealed class RegistrationCheck(IUserCertificateStore store, IPrivateKeyCheck keys)
{
    /// <summary>The outcome of a plan that has been carried out.</summary>
    /// <param name="plan">The plan.</param>
    public Outcome Judge(RegistrationPlan plan) => Judge(plan, FindDefects(plan));

    /// <summary>The outcome of a plan that has been carried out, from what was found out about it already.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="defects">What <see cref="FindDefects"/> or <see cref="FindDefectsOfStore"/> found.</param>
    public static Outcome Judge(RegistrationPlan plan, IReadOnlyDictionary<PlannedCertificate, string?> defects)
    {
        if (plan.Obstacle is { } obstacle)
        {
            return Outcome.Of(obstacle, plan.Problems);
        }

        var problems = plan.Skipped.Select(static left => left.ToString())
            .Concat(defects.Where(static pair => pair.Value is not null).Select(static pair => $"{pair.Key.Subject}: not usable after registering: {pair.Value}"));
        if (defects.All(static pair => pair.Key.Store != UserStoreName.My || pair.Value is not null))
        {
            return Outcome.Of(OutcomeNumber.NoKeyLink, string.Join("; ", problems));
        }

        var inPart = plan.Skipped.Exists(static left => left.IsDefect) || defects.Values.Any(static defect => defect is not null);
        return inPart
            ? Outcome.Of(OutcomeNumber.RegisteredInPart, string.Join("; ", problems))
            : Outcome.Of(OutcomeNumber.Registered, $"{plan.Certificates.Count} certificates of token {plan.TokenSerial}");
    }

    /// <summary>What keeps each of a plan's certificates from being of use, in English; null when nothing does.</summary>
    /// <param name="plan">The plan, carried out.</param>
    public IReadOnlyDictionary<PlannedCertificate, string?> FindDefects(RegistrationPlan plan)
    {
        var defects = FindDefectsOfStore(plan);
        var withKeys = plan.Certificates.Where(planned => planned.Store == UserStoreName.My && defects[planned] is null).ToList();
        var answers = keys.Check([.. withKeys.Select(static planned => planned.Thumbprint)]);
        for (var i = 0; i < withKeys.Count; i++)
        {
            defects[withKeys[i]] = answers[i].Why;
        }

        return defects;
    }

    /// <summary>The same, by the stores alone: no provider is asked whether the private keys answer.</summary>
    /// <param name="plan">The plan, carried out.</param>
    public Dictionary<PlannedCertificate, string?> FindDefectsOfStore(RegistrationPlan plan) =>
        plan.Certificates.ToDictionary(
            static planned => planned,
            planned => store.Find(planned.Store, planned.Thumbprint) switch
            {
                null => "it is not in the store",
                { IsArchived: true } => "it is archived, so no program shows it",
                { Link: var link } when planned.Link is not null && link != planned.Link => "its key link is not the one that was written",
                _ => null,
            });
}
