using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Principal;
using EGovToken.Core.Common;
using EGovToken.Core.Doctor;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;

namespace EGovToken.CustomActions.Installation;

/// <summary>What actions work with; tests replace each part.</summary>
/// <param name="PC">The PC and its user.</param>
/// <param name="Desktop">The user's desktop folder.</param>
/// <param name="Cleanup">What the per-machine package leaves when it is uninstalled.</param>
public sealed record InstallServices(MachineServices PC, string Desktop, PendingCleanup Cleanup)
{
    /// <summary>The language that Windows speaks to the user.</summary>
    public Language UserLanguage { get; init; } = Language.Of(CultureInfo.CurrentUICulture);

    /// <summary>
    /// Whether this process acts as an administrator, which SYSTEM is one of. Who repairs a per-machine product need not be one: Windows
    /// Installer elevates a repair for every user.
    /// </summary>
    public bool IsAdministrator { get; init; } = true;

    /// <summary>Ends the logons that wait for a token, by the folder of their program: how many there were, and how many have ended.</summary>
    public Func<string, (int All, int Ended)> EndWaitingLogons { get; init; } = static _ => (0, 0);

    /// <summary>The PC as the doctor sees it.</summary>
    public Func<MachineServices, DiagnosedPC> Diagnosed { get; init; } = DiagnosedPC.OnNonWindows;

    /// <summary>Opens an address in the program that the user has for it.</summary>
    public Action<string> Open { get; init; } = static what => Process.Start(new ProcessStartInfo(what) { UseShellExecute = true })?.Dispose();

    /// <summary>Opens a text file, with Windows' own editor: what a user has for its extension may run it.</summary>
    public Action<string> OpenText { get; init; } = static file =>
        Process.Start(new ProcessStartInfo(Path.Combine(Environment.SystemDirectory, "notepad.exe"), CommandLineText.Of([file])) { UseShellExecute = false })?.Dispose();

    /// <summary>The settings of the per-user package: policies, the run's properties, what earlier runs were given.</summary>
    /// <param name="session">The installation.</param>
    public SettingsReader SettingsOf(IInstallSession session) => new(session.GetProperty, PC.Policies, user: PC.UserSettings);

    /// <summary>The portal's shortcut.</summary>
    public PortalShortcut Shortcut => new(Desktop, new ShortcutRecord(PC.Registry));

    /// <summary>Where the outcome is left.</summary>
    public LastResult LastResult => PC.LastResult;

    /// <summary>The PC and the user that this process runs on and as.</summary>
    /// <param name="log">Called with lines for a log.</param>
    [SupportedOSPlatform("windows")]
    public static InstallServices ForThisUser(Action<string> log) =>
        new(WindowsPlatform.ForThisUser(log), DesktopFolder, PendingCleanup.OfThisPC)
        {
            IsAdministrator = IsInAdministrators(),
            EndWaitingLogons = WaitingLogon.EndAll,
            Diagnosed = DiagnosedPC.OnWindows,
        };

    [SupportedOSPlatform("windows")]
    private static bool IsInAdministrators()
    {
        using var user = WindowsIdentity.GetCurrent();
        return new WindowsPrincipal(user).IsInRole(WindowsBuiltInRole.Administrator);
    }

    // Unverified: otherwise a desktop on a server that cannot be reached is "", and the shortcut would go to the current folder.
    private static string DesktopFolder =>
        Environment.GetFolderPath(Environment.SpecialFolder.DesktopDirectory, Environment.SpecialFolderOption.DoNotVerify);
}

/// <summary>One custom action's logic.</summary>
public interface IInstallAction
{
    /// <summary>Does the work.</summary>
    /// <param name="session">The installation.</param>
    /// <exception cref="OutcomeException">The installation must not go on.</exception>
    void Run(IInstallSession session);
}
