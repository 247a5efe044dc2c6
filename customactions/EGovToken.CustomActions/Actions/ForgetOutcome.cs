using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Drops the outcome of an earlier run, so that the last page cannot take it for this one's.</summary>
/// <param name="services">The PC.</param>
public sealed class ForgetOutcome(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => services.LastResult.Forget();
}
