using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>Sets the outcome of an earlier run aside, so that the last page cannot take it for this one's.</summary>
/// <param name="services">The PC.</param>
public sealed class SetOutcomeAside(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => EarlierOutcome.SetAside(session, services.LastResult);
}
