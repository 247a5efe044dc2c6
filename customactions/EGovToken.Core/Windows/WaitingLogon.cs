using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32;

namespace EGovToken.Core.Windows;

/// <summary>
/// A process that registers at logon and may wait for a token as long as the session lasts: its program can be neither replaced nor removed
/// meanwhile. So it has an event, by which the installer, in another session, tells it to end.
/// </summary>
public static class WaitingLogon
{
    // The process's number follows. By default, SYSTEM may set what a user has made.
    private const string EventPrefix = @"Global\EGovToken.Logon.";

    private const string Program = "egovtoken";
    private const string Starter = "egovtokenw";

    // One that has begun to register ends when it is done with that.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Has the installer end this process.</summary>
    /// <param name="end">Called, on another thread, when the installer wants that.</param>
    /// <returns>What takes it back; null where there is no such event of this process alone: then the installer finds a program in use.</returns>
    public static IDisposable? Announce(Action end)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return null;
        }

        using var process = Process.GetCurrentProcess();
        try
        {
            var wish = new EventWaitHandle(initialState: false, EventResetMode.ManualReset, EventPrefix + process.Id, out var isNew);
            if (isNew)
            {
                return new Announcement(wish, end);
            }

            // Another program has it, and would end this one when it likes.
            wish.Dispose();
            return null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or WaitHandleCannotBeOpenedException)
        {
            return null;
        }
    }

    /// <summary>
    /// Tells all of them, of every user, to end, and waits until they have, or for some seconds. None is killed: whoever has set an event
    /// of that name for another process would have that done by SYSTEM.
    /// </summary>
    /// <param name="folder">The folder of the programs that are about to be removed; others run on.</param>
    /// <returns>How many there were, and how many of these have ended.</returns>
    [SupportedOSPlatform("windows")]
    public static (int All, int Ended) EndAll(string folder)
    {
        var waited = Stopwatch.StartNew();
        var processes = Process.GetProcessesByName(Program).Concat(Process.GetProcessesByName(Starter)).ToList();
        try
        {
            var ours = processes.Where(process => IsIn(process, folder)).ToList();
            var told = ours.Where(static process => process.ProcessName == Program && TryTell(process.Id)).ToList();

            // Each ends with the one that it has started.
            var starters = told.Count > 0 ? ours.Where(static process => process.ProcessName == Starter) : [];
            var ended = told.Count(process => HasEnded(process, Patience - waited.Elapsed));
            foreach (var starter in starters)
            {
                HasEnded(starter, Patience - waited.Elapsed);
            }

            return (told.Count, ended);
        }
        finally
        {
            processes.ForEach(static process => process.Dispose());
        }
    }

    private static bool IsIn(Process process, string folder)
    {
        try
        {
            // Opens it: as long as it is open, no other process gets its number.
            _ = process.SafeHandle;
            return string.Equals(
                Path.GetDirectoryName(process.MainModule!.FileName), Path.GetFullPath(folder).TrimEnd('\\'), StringComparison.OrdinalIgnoreCase);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            // It has just ended, or its user has closed it to everybody.
            return false;
        }
    }

    [SupportedOSPlatform("windows")]
    private static bool TryTell(int process)
    {
        try
        {
            using var wish = EventWaitHandle.OpenExisting(EventPrefix + process);
            return wish.Set();
        }
        catch (Exception e) when (e is WaitHandleCannotBeOpenedException or UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    private static bool HasEnded(Process process, TimeSpan limit)
    {
        try
        {
            return process.WaitForExit((int)Math.Max(limit.TotalMilliseconds, 0));
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private sealed class Announcement : IDisposable
    {
        private readonly EventWaitHandle _wish;
        private readonly RegisteredWaitHandle _waiting;

        public Announcement(EventWaitHandle wish, Action end)
        {
            _wish = wish;
            _waiting = ThreadPool.RegisterWaitForSingleObject(wish, (_, _) => end(), null, Timeout.Infinite, executeOnlyOnce: true);
        }

        public void Dispose()
        {
            _waiting.Unregister(null);
            _wish.Dispose();
        }
    }
}

/// <summary>The session that this process runs in.</summary>
public static class UserSession
{
    private const int CurrentSession = -1; // WTS_CURRENT_SESSION
    private const int SignedInUser = 5; // WTSUserName, text without the domain; empty in the session of services
    private const int ConnectState = 8; // WTSConnectState, an int
    private const int LongestName = 20; // USERNAME_LENGTH: a longer name is cut
    private const int Active = 0; // WTSActive
    private const int SessionInfo = 25; // WTSSessionInfoEx, a WTSINFOEX
    private const int SessionFlags = 16; // where its SessionFlags are: behind the level, which is aligned to 8 bytes, the session's number and its state
    private const int Locked = 0; // WTS_SESSIONSTATE_LOCK
    private const int RemoteSession = 0x1000; // SM_REMOTESESSION

    /// <summary>Whether it is one of Remote Desktop, in which the smart card service shows the readers of the PC at its other end.</summary>
    [SupportedOSPlatform("windows")]
    public static bool IsRemote => GetSystemMetrics(RemoteSession) != 0;

    /// <summary>
    /// Whether the user is before it: after a switch of users, a token that is plugged in is somebody else's. So it may be while the screen is
    /// locked: who comes to switch plugs theirs in before that. True where Windows does not tell, and in the session of services, which nobody
    /// is before.
    /// </summary>
    [SupportedOSPlatform("windows")]
    public static bool IsActive() =>
        (Ask(ConnectState, static buffer => (int?)Marshal.ReadInt32(buffer)) is null or Active
            && Ask(SessionInfo, static buffer => (int?)Marshal.ReadInt32(buffer, SessionFlags)) != Locked)
        || Ask(SignedInUser, Marshal.PtrToStringUni) == "";

    /// <summary>
    /// The name of the user who is signed in to it, where this process runs as another one: with "Run as administrator" a standard user
    /// names another account, and all of it then runs as that one. Null where it does not, and where Windows does not tell. Names are
    /// compared without their domains: how Windows writes that of one account differs (Entra ID).
    /// </summary>
    [SupportedOSPlatform("windows")]
    public static string? OtherUser() => OtherUser(Ask(SignedInUser, Marshal.PtrToStringUni), Environment.UserName) is { } other && !HasSignedIn() ? other : null;

    internal static string? OtherUser(string? signedIn, string own) =>
        signedIn is not { Length: > 0 } || string.Equals(signedIn, Cut(own), StringComparison.OrdinalIgnoreCase) || string.Equals(signedIn, own, StringComparison.OrdinalIgnoreCase)
            ? null
            : signedIn;

    // Windows keeps variables of each session in the registry of the user who is signed in to it, whatever it calls that user.
    [SupportedOSPlatform("windows")]
    private static bool HasSignedIn()
    {
        using var process = Process.GetCurrentProcess();
        using var variables = Registry.CurrentUser.OpenSubKey($@"Volatile Environment\{process.SessionId.ToString(CultureInfo.InvariantCulture)}");
        return variables is not null;
    }

    private static string Cut(string name) => name.Length > LongestName ? name.Substring(0, LongestName) : name;

    private static T? Ask<T>(int what, Func<IntPtr, T> read)
    {
        if (!WTSQuerySessionInformation(IntPtr.Zero, CurrentSession, what, out var buffer, out _))
        {
            return default;
        }

        try
        {
            return read(buffer);
        }
        finally
        {
            WTSFreeMemory(buffer);
        }
    }

    [DllImport("wtsapi32.dll", EntryPoint = "WTSQuerySessionInformationW", SetLastError = true, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool WTSQuerySessionInformation(IntPtr server, int session, int what, out IntPtr buffer, out int bytes);

    [DllImport("wtsapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern void WTSFreeMemory(IntPtr memory);

    [DllImport("user32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int GetSystemMetrics(int index);
}
