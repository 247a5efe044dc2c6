using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;
using EGovToken.CustomActions.Wizard;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Shows the page for a run that was cancelled, and gives the outcome of the run before it its place back: what that had done is
/// what is there again.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class ShowCancelled(InstallServices services) : IInstallAction
{
    private const string Dialog = "CancelledDialog";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        EarlierOutcome.Restore(session, services.LastResult);
        session.ShowDialog(Dialog);
    }
}
