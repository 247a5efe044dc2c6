using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Refuses a user's own installation where an administrator has installed the product for everybody: that one registers at logon, and
/// would remove this one there.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class RefuseBesideMachine(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (services.PC.Machine.IsInstalled)
        {
            throw new OutcomeException(OutcomeNumber.InstalledForEverybody);
        }
    }
}
