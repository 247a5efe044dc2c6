using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Undoes what <see cref="CreatePortalShortcut"/> did in this run.</summary>
/// <param name="services">The PC.</param>
public sealed class RollbackPortalShortcut(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (session.DeferredData.Length > 0)
        {
            services.Shortcut.Rollback(session.DeferredData);
        }
    }
}
