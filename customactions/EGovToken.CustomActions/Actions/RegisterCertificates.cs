using EGovToken.Core.Registration;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Carries out the registration plan in the user's stores and leaves what it has come to.</summary>
/// <param name="services">The PC.</param>
public sealed class RegisterCertificates(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (session.DeferredData.Length == 0)
        {
            return;
        }

        var plan = RegistrationPlan.Deserialize(session.DeferredData);
        services.PC.Registrar.Register(plan, name => UnreadableJournal.Tell(session, name));
        var outcome = services.PC.RegistrationCheck.Judge(plan);
        session.Log($"RegisterCertificates: {outcome}");
        services.LastResult.Write(outcome);
    }
}
