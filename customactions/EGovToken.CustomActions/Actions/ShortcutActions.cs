using EGovToken.Core.Common;
using EGovToken.Core.Settings;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>Puts the portal's shortcut on the user's desktop, or takes ours away where none is wanted any more.</summary>
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

        var data = ShortcutActionData.Deserialize(session.DeferredData);
        if (data.Url is null)
        {
            services.Shortcut.Remove();
            session.Log("CreatePortalShortcut: removed, as none is wanted");
            return;
        }

        var there = services.Shortcut.Create(data.Url, data.Run, data.Repair);
        session.Log(there
            ? $"CreatePortalShortcut: {data.Url.AbsoluteUri}"
            : "CreatePortalShortcut: the user's own choice stands: the shortcut was deleted, or a file of that name is not ours or cannot be read");
    }
}

/// <summary>Undoes what <see cref="CreatePortalShortcut"/> did in this run.</summary>
/// <param name="services">The PC.</param>
public sealed class RollbackPortalShortcut(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        if (session.DeferredData.Length == 0)
        {
            return;
        }

        var data = ShortcutActionData.Deserialize(session.DeferredData);
        if (data.Url is null)
        {
            services.Shortcut.RollbackRemove();
        }
        else
        {
            services.Shortcut.Rollback(data.Run);
        }
    }
}

/// <summary>
/// Removes the portal's shortcut if it is still as this product wrote it. A desktop that refuses, such as one on a server that
/// is read-only for now, does not stop the uninstallation.
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

/// <summary>Puts back the shortcut that <see cref="RemovePortalShortcut"/> removed.</summary>
/// <param name="services">The PC.</param>
public sealed class RollbackRemovePortalShortcut(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => services.Shortcut.RollbackRemove();
}

/// <summary>What the deferred shortcut action is to do, as passed through the installer's script.</summary>
/// <param name="Run">Names this run.</param>
/// <param name="Url">Where the shortcut leads; checked, so it holds no space. Null: there is to be none.</param>
/// <param name="Repair">Whether a deleted shortcut is to come back.</param>
public sealed record ShortcutActionData(string Run, Uri? Url, bool Repair)
{
    private const string NoUrl = "-";
    private const string RepairWord = "repair";
    private const string InstallWord = "install";

    /// <summary>The data as <c>RUN install|repair URL|-</c>.</summary>
    public string Serialize() => $"{Run} {(Repair ? RepairWord : InstallWord)} {Url?.AbsoluteUri ?? NoUrl}";

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <param name="data">The data.</param>
    /// <exception cref="FormatException">It is not such data.</exception>
    public static ShortcutActionData Deserialize(string data)
    {
        var words = data.Split(' ');
        return words.Length == 3 && words[1] is (RepairWord or InstallWord)
            ? new ShortcutActionData(words[0], words[2] == NoUrl ? null : new Uri(words[2]), words[1] == RepairWord)
            : throw new FormatException("This is not data for the portal shortcut.");
    }
}

/// <summary>Opens the portal in the user's browser.</summary>
/// <param name="services">The PC.</param>
public sealed class OpenPortal(InstallServices services) : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) =>
        services.Open(services.SettingsOf(session).Read().PortalUrl.AbsoluteUri);
}
