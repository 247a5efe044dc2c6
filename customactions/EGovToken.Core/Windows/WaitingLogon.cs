using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EGovToken.Core.Windows;

/// <summary>
/// A process that registers at logon and may wait for a token as long as the session lasts: its program can be neither replaced nor removed
/// meanwhile. So it has an event, by which the installer, in another session, tells it to end.
/// </summary>
public static class WaitingLogon
{
    // The process's number follows. SYSTEM, which sets it, may do so by the rights that Windows gives to what a user makes.
    private const string EventPrefix = @"Global\EGovToken.Logon.";

    private const string Program = "egovtoken";
    private const string Starter = "egovtokenw";

    // One that has begun to register ends when it is done with that.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>Has the installer end this process.</summary>
    /// <param name="end">Called, on another thread, when the installer wants that.</param>
    /// <returns>What takes it back; null where Windows does not give the event: then the installer finds a program in use.</returns>
    public static IDisposable? Announce(Action end)
    {
        if (!RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return null;
        }

        using var process = Process.GetCurrentProcess();
        try
        {
            return new Announcement(new EventWaitHandle(initialState: false, EventResetMode.ManualReset, EventPrefix + process.Id), end);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException or WaitHandleCannotBeOpenedException)
        {
            // Another program has made something of that name.
            return null;
        }
    }

    /// <summary>Ends all of them, of every user, and waits until they have ended. Other uses of the same program run on.</summary>
    /// <returns>How many there were, and how many of these had to be killed.</returns>
    public static (int All, int Killed) EndAll()
    {
        var (all, killed) = (0, 0);
        foreach (var process in Process.GetProcessesByName(Program))
        {
            using (process)
            {
                if (!TryTell(process.Id))
                {
                    continue;
                }

                all++;
                killed += HasEnded(process) ? 0 : 1;
            }
        }

        // Each ends with the one that it has started.
        foreach (var starter in all > 0 ? Process.GetProcessesByName(Starter) : [])
        {
            using (starter)
            {
                starter.WaitForExit((int)Patience.TotalMilliseconds);
            }
        }

        return (all, killed);
    }

    private static bool TryTell(int process)
    {
        try
        {
#pragma warning disable CA1416 // Where there are no such events, no process is found either.
            using var wish = EventWaitHandle.OpenExisting(EventPrefix + process);
#pragma warning restore CA1416
            return wish.Set();
        }
        catch (Exception e) when (e is WaitHandleCannotBeOpenedException or UnauthorizedAccessException or IOException)
        {
            return false;
        }
    }

    private static bool HasEnded(Process process)
    {
        if (process.WaitForExit((int)Patience.TotalMilliseconds))
        {
            return true;
        }

        try
        {
            // The journal tells the next logon how far it got.
            process.Kill();
            process.WaitForExit((int)Patience.TotalMilliseconds);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended just now; or Windows forbids it, and the file is removed at the next start.
        }

        return false;
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
