using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Unregisters exactly the certificates that the journal says this product registered. One that the store does not give up is
/// named and stays in the journal; it does not keep the product from going. Where the product is installed for everybody as well, all stay: the journal, which is the
/// user's, is that installation's from now on.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class UnregisterCertificates(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (services.PC.Machine.IsInstalled)
        {
            session.Log("UnregisterCertificates: the certificates stay for the installation for everybody on this PC");
            return;
        }

        var refused = services.PC.Registrar.Unregister(onSetAside: name => UnreadableJournal.Tell(session, name));
        if (refused.Count > 0)
        {
            session.Report(nameof(UnregisterCertificates), Outcome.Of(OutcomeNumber.UnregisteredInPart, string.Join("; ", refused)), services.LastResult);
        }
    }
}
