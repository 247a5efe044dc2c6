using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

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
