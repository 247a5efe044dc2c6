using System.Runtime.InteropServices;
using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;
using EGovToken.CustomActions.Installation;

namespace EGovToken.CustomActions.Actions;

/// <summary>
/// Decides what a per-machine installation records: a property that was given, else what an earlier installation recorded, so
/// that repairs and upgrades without properties change nothing. Refuses invalid values, before anything changes.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class ReadMachineSettings(InstallServices services) : IInstallAction
{
    /// <summary>The address that the common shortcut opens; empty when there is to be none.</summary>
    public const string ShortcutUrl = "CommonShortcutUrl";

    private const string InstallFolder = "INSTALLFOLDER";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        RefuseUsersWishes(session);
        if (session.GetProperty(InstallFolder) is { Length: > 0 } folder)
        {
            CheckFolder(folder);
        }

        ValidateSettings.CheckGiven(session, isForAllUsers: true);
        var settings = new SettingsReader(session.GetProperty, services.PC.Policies, services.PC.Machine) { IsForAllUsers = true }.Read();
        session.SetProperty(ShortcutUrl, settings.PortalShortcut ? settings.PortalUrl.AbsoluteUri : "");
        foreach (var setting in SettingTable.All.Where(static setting => setting.Places.HasFlag(SettingPlaces.MachinePackage)))
        {
            session.SetProperty(setting.Name, Literal(ToRecord(session.GetProperty(setting.Name), setting)));
        }
    }

    // Windows Installer repairs for every user, elevated and with the properties that are given: what is recorded is not theirs to change.
    private void RefuseUsersWishes(IInstallSession session)
    {
        if (session.GetProperty("Installed").Length > 0
            && !services.IsAdministrator
            && SettingTable.NamesAt(SettingPlaces.MachinePackage).FirstOrDefault(name => session.GetProperty(name).Length > 0) is { } given)
        {
            throw new OutcomeException(OutcomeNumber.InvalidSetting, $"{given}: only an administrator may change what is installed for all users");
        }
    }

    // The programs run at every user's logon.
    private static void CheckFolder(string given)
    {
        var folder = FullPathOf(given);
        if (folder.TrimEnd('\\').EndsWith($"\\{PendingCleanup.Name}", StringComparison.OrdinalIgnoreCase))
        {
            throw new OutcomeException(OutcomeNumber.InvalidSetting, $"{InstallFolder}: '{folder}' is where an uninstallation leaves what it removes later");
        }

        if (PathProtection.WhyUnfitForAllUsers(folder) is { } why)
        {
            throw new OutcomeException(OutcomeNumber.InvalidSetting, $"{InstallFolder}: what is in '{folder}' runs at every user's logon, and {why}");
        }
    }

    // What dots and short names lead to is what counts.
    private static string FullPathOf(string given)
    {
        try
        {
            return RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? Path.GetFullPath(given) : given;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException)
        {
            throw new OutcomeException(OutcomeNumber.InvalidSetting, $"{InstallFolder}: '{given}' is not the path of a folder: {e.Message}");
        }
    }

    // In a registry value's text a leading # says what type it is of; two are one (Windows Installer, "Registry Table").
    private static string Literal(string text) => text.Length > 0 && text[0] == '#' ? $"#{text}" : text;

    private string ToRecord(string given, Setting setting) => given switch
    {
        "" => services.PC.Machine.Find(setting.Name) is { Length: > 0 } earlier ? earlier : setting.MachineDefault,
        SettingTable.DefaultWord => setting.MachineDefault,
        _ => given,
    };
}

/// <summary>
/// Names the common desktop to what writes and removes the portal's shortcut, unless a file of its name stands there that is not as
/// the package wrote it: that is another's, from before or since, and stays as it is. Windows Installer itself would change its
/// address and, in the end, remove it, whoever made it.
/// </summary>
/// <param name="services">The PC.</param>
public sealed class FindCommonShortcut(InstallServices services) : IInstallAction
{
    /// <summary>Where the shortcut is written and removed; where it is not set, a folder of the package's own, which holds none.</summary>
    public const string Folder = "CommonShortcutFolder";

    // The address that was written: the key path of the shortcut's component.
    private const string Written = "Shortcut";

    // Windows Installer's own: the common desktop in a per-machine package.
    private const string Desktop = "DesktopFolder";

    /// <inheritdoc/>
    public void Run(IInstallSession session)
    {
        var desktop = session.GetProperty(Desktop);
        if (PortalShortcut.IsFreeOrHolds(desktop, services.PC.Machine.Find(Written)))
        {
            session.SetProperty(Folder, desktop);
        }
        else
        {
            session.Log($"{nameof(FindCommonShortcut)}: {PortalShortcut.FileName} in {desktop} is not ours and stays as it is");
            session.SetProperty(ReadMachineSettings.ShortcutUrl, "");
        }
    }
}
