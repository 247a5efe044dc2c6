using EGovToken.CustomActions.Hosting;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Puts the portal's shortcut on the user's desktop.</summary>
/// <param name="services">The PC.</param>
public sealed class CreatePortalShortcut(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (session.DeferredData.Length == 0)
        {
            return;
        }

        var order = ShortcutOrder.Deserialize(session.DeferredData);
        var there = services.Shortcut.Create(order.Url, order.Run, order.Repair);
        session.Log(there
            ? $"CreatePortalShortcut: {order.Url.AbsoluteUri}"
            : "CreatePortalShortcut: the user's own choice stands: the shortcut was deleted, or a file of that name is not ours");
    }
}
