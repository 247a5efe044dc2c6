using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Registers again what <see cref="UnregisterCertificates"/> unregistered.</summary>
/// <param name="services">The PC.</param>
public sealed class RollbackUnregisterCertificates(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        foreach (var refused in services.PC.Registrar.RollbackUnregister())
        {
            session.Log($"{nameof(RollbackUnregisterCertificates)}: {refused}");
        }
    }
}
