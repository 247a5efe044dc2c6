using EGovToken.Core.Settings;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Refuses a property whose value makes no sense, before anything changes.</summary>
public sealed class ValidateSettings : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => new SettingsReader(session.GetProperty).Read();
}
