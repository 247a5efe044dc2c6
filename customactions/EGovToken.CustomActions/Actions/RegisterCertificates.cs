using EGovToken.Core.Registration;
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
        var outcome = services.PC.Registration.Explain(services.PC.RegistrationCheck.Judge(plan), plan);
        session.Log($"RegisterCertificates: {outcome}");
        services.LastResult.Write(outcome);
    }
}

/// <summary>Undoes what <see cref="RegisterCertificates"/> did in this run.</summary>
/// <param name="services">The PC.</param>
public sealed class RollbackRegisterCertificates(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (session.DeferredData.Length > 0)
        {
            foreach (var refused in services.PC.Registrar.Rollback(session.DeferredData))
            {
                session.Log($"{nameof(RollbackRegisterCertificates)}: {refused}");
            }
        }
    }
}

/// <summary>What the actions log about unreadable journal values.</summary>
internal static class UnreadableJournal
{
    /// <summary>Reports one that is moved aside: what it stood for stays in the stores.</summary>
    /// <param name="session">The installation.</param>
    /// <param name="name">The value's name below <see cref="RegistrationJournal.AsideKey"/>.</param>
    public static void Tell(IInstallSession session, string name) => session.Log(
        $@"A value of the journal cannot be understood and is kept as HKCU\Software\EGovToken\{RegistrationJournal.AsideKey}, {name}");
}
