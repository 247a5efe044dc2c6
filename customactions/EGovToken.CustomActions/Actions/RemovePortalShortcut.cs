using EGovToken.Core.Outcomes;
using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Removes the portal's shortcut if it is still as this product wrote it. A desktop that refuses, such as one on a server that
/// is read-only today, does not keep the product from going.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class RemovePortalShortcut(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        try
        {
            services.Shortcut.Remove();
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.ShortcutRefused)
        {
            session.Report(nameof(RemovePortalShortcut), e.Outcome, services.LastResult);
        }
    }
}
