using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Principal;
using Microsoft.Win32.SafeHandles;

namespace EGovToken.Core.Windows;

/// <summary>
/// Keeps this product's programs from changing one user's certificates at the same time: a logon in one session, a command in another, an
/// installation. Each would take what the other has half done for what was there before.
/// </summary>
public interface IStoreLock
{
    /// <summary>Waits for the lock. It belongs to the thread that has taken it: the same one gives it back.</summary>
    /// <param name="limit">How long to wait at most.</param>
    /// <returns>What gives it back; null when another program had it all the time.</returns>
    IDisposable? TryTake(TimeSpan limit);
}

/// <summary>The lock where nobody else is: without Windows, and in tests.</summary>
public sealed class NoStoreLock : IStoreLock, IDisposable
{
    /// <inheritdoc/>
    public IDisposable? TryTake(TimeSpan limit) => this;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}

/// <summary>The lock of the user that this process runs as, in all sessions of this PC: a mutex that bears their SID.</summary>
[SupportedOSPlatform("windows")]
public sealed class UserStoreLock : IStoreLock
{
    /// <summary>The name before the user's SID.</summary>
    public const string Name = "EGovToken.Certificates.";

    private const int KernelObject = 6; // SE_KERNEL_OBJECT
    private const int OwnerInformation = 1; // OWNER_SECURITY_INFORMATION
    private const int AllAccess = 0x1F0001; // MUTEX_ALL_ACCESS, which opening one that is there asks for

    /// <inheritdoc/>
    public IDisposable? TryTake(TimeSpan limit)
    {
        using var identity = WindowsIdentity.GetCurrent();
        var user = identity.User!.Value;

        // Where the whole PC's names are forbidden, the session's own keep at least its programs apart. Where those are too, the change is made:
        // so it was before there was a lock.
        var mutex = TryOpen($@"Global\{Name}{user}", user) ?? TryOpen($@"Local\{Name}{user}", user);
        if (mutex is null)
        {
            return new NoStoreLock();
        }

        if (TryEnter(mutex, limit))
        {
            return new Taken(mutex);
        }

        mutex.Dispose();
        return null;
    }

    // A program that was killed has given it up; the journal tells how far it got.
    private static bool TryEnter(Mutex mutex, TimeSpan limit)
    {
        try
        {
            return mutex.WaitOne(limit);
        }
        catch (AbandonedMutexException)
        {
            return true;
        }
    }

    // By default, what an elevated program makes is the Administrators' and open to them alone: the same user's other programs could not wait
    // for it.
    private static Mutex? TryOpen(string name, string user)
    {
        if (!ConvertStringSecurityDescriptorToSecurityDescriptor(
            $"O:{user}D:(A;;0x{AllAccess:X};;;{user})(A;;0x{AllAccess:X};;;SY)", 1, out var descriptor, IntPtr.Zero))
        {
            return null;
        }

        try
        {
            var attributes = new SecurityAttributes { Length = Marshal.SizeOf<SecurityAttributes>(), Descriptor = descriptor };
            var handle = CreateMutex(ref attributes, initiallyOwned: false, name);
            if (handle.IsInvalid)
            {
                handle.Dispose();
                return null;
            }

            var mutex = new Mutex();
            mutex.SafeWaitHandle.Dispose();
            mutex.SafeWaitHandle = handle;
            if (IsOf(handle, user))
            {
                return mutex;
            }

            mutex.Dispose();
            return null;
        }
        finally
        {
            LocalFree(descriptor);
        }
    }

    // Another user of this PC could have made one of this name before, and have us wait for them. One
    // without an owner is nobody else's.
    private static bool IsOf(SafeWaitHandle mutex, string user)
    {
        if (GetSecurityInfo(mutex, KernelObject, OwnerInformation, out var owner, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, out var descriptor) != 0)
        {
            return false;
        }

        try
        {
            return owner == IntPtr.Zero || new SecurityIdentifier(owner).Value == user;
        }
        finally
        {
            LocalFree(descriptor);
        }
    }

    [DllImport("kernel32.dll", EntryPoint = "CreateMutexW", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern SafeWaitHandle CreateMutex(
        ref SecurityAttributes attributes, [MarshalAs(UnmanagedType.Bool)] bool initiallyOwned, string name);

    [DllImport("advapi32.dll", EntryPoint = "ConvertStringSecurityDescriptorToSecurityDescriptorW", CharSet = CharSet.Unicode, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool ConvertStringSecurityDescriptorToSecurityDescriptor(string text, uint revision, out IntPtr descriptor, IntPtr length);

    [DllImport("advapi32.dll")]
    private static extern int GetSecurityInfo(
        SafeWaitHandle handle, int objectType, int information, out IntPtr owner, IntPtr group, IntPtr rules, IntPtr audit, out IntPtr descriptor);

    [DllImport("kernel32.dll")]
    private static extern IntPtr LocalFree(IntPtr memory);

    [StructLayout(LayoutKind.Sequential)]
    private struct SecurityAttributes
    {
        public int Length;
        public IntPtr Descriptor;
        public int InheritHandle;
    }

    private sealed class Taken(Mutex mutex) : IDisposable
    {
        public void Dispose()
        {
            mutex.ReleaseMutex();
            mutex.Dispose();
        }
    }
}
