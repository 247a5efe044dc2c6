using EGovToken.Core.Settings;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Refuses a property or policy whose value makes no sense, before anything changes.</summary>
/// <param name="services">The PC.</param>
public sealed class ValidateSettings(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => new SettingsReader(session.GetProperty, services.PC.Policies).Read();
}
