using EGovToken.Core.Settings;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Opens the portal in the user's browser.</summary>
/// <param name="services">The PC.</param>
public sealed class OpenPortal(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) =>
        services.Open(new SettingsReader(session.GetProperty, services.PC.Policies).Read().PortalUrl.AbsoluteUri);
}
