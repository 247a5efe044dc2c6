using EGovToken.Core.Common;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Refuses a per-user installation where an administrator has installed the per-machine package: that one registers at logon, and
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

/// <summary>
/// Refuses to install over a newer version. A launch condition would do it too, but its words are the package's: one language, in
/// a code page that lacks ə, and without a number.
/// </summary>
public sealed class RefuseDowngrade : IInstallAction
{
    /// <inheritdoc/>
    public void Run(IInstallSession session) => throw new OutcomeException(OutcomeNumber.NewerInstalled);
}
