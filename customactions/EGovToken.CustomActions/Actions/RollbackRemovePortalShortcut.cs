using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Puts back the shortcut that <see cref="RemovePortalShortcut"/> removed.</summary>
/// <param name="services">The PC.</param>
public sealed class RollbackRemovePortalShortcut(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => services.Shortcut.RollbackRemove();
}
