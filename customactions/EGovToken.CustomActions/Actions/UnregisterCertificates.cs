using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Unregisters exactly the certificates that the journal says this product registered.</summary>
/// <param name="services">The PC.</param>
public sealed class UnregisterCertificates(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        UnreadableJournal.SetAside(session, services.PC.Journal);
        services.PC.Registrar.Unregister();
    }
}
