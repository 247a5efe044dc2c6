using EGovToken.Core.Common;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Refuses an installation of the per-user package that is for no user: for all of them, or for an account of Windows itself, whose
/// stores nobody's browser sees, or for another one than is signed in. Refuses it also where an administrator has installed the per-machine package: that one registers at
/// logon, and would remove this one there.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class RefuseWrongScope(InstallServices services) : IInstallAction
{
    // LocalSystem, LocalService and NetworkService (MS-DTYP 2.4.2.4). Windows Installer sets UserSID.
    private static readonly string[] ServiceAccounts = ["S-1-5-18", "S-1-5-19", "S-1-5-20"];

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        var account = session.GetProperty("UserSID");
        if (IsForAllUsers(session) || ServiceAccounts.Contains(account))
        {
            throw new OutcomeException(
                OutcomeNumber.PackageForOneUser, IsForAllUsers(session) ? $"ALLUSERS={session.GetProperty("ALLUSERS")}" : account);
        }

        if (services.PC.Machine.IsInstalled)
        {
            throw new OutcomeException(OutcomeNumber.InstalledPerMachine);
        }

        services.PC.RefuseAnothersSession();
    }

    // 2 leaves it to MSIINSTALLPERUSER (Windows Installer, "Single Package Authoring").
    private static bool IsForAllUsers(IInstallSession session) =>
        session.GetProperty("ALLUSERS") is { Length: > 0 } scope && !(scope == "2" && session.GetProperty("MSIINSTALLPERUSER") == "1");
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
