using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Removes the portal's shortcut if it is still as this product wrote it.</summary>
/// <param name="services">The PC.</param>
public sealed class RemovePortalShortcut(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => services.Shortcut.Remove();
}
