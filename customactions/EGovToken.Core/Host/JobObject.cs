using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EGovToken.Core.Host;

/// <summary>
/// A process and all that it starts. On Windows a job object holds them together, which ends them even when this process is
/// killed: a provider that hangs must not outlive the installation.
/// </summary>
internal sealed class JobObject : IDisposable
{
    private readonly IntPtr _job;

    private JobObject(IntPtr job) => _job = job;

    public static JobObject Create() => new(RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? JobObjectApi.TryCreateKillOnClose() : IntPtr.Zero);

    /// <summary>Takes a process in. Where Windows refuses (a job around this process may forbid it), killing reaches the process alone.</summary>
    public void Add(Process process)
    {
        if (_job != IntPtr.Zero)
        {
            JobObjectApi.AssignProcessToJobObject(_job, process.Handle);
        }
    }

    /// <summary>Ends them all; without effect on those that have ended.</summary>
    public void Kill(Process process)
    {
        if (_job != IntPtr.Zero)
        {
            JobObjectApi.TerminateJobObject(_job, 1);
        }

        try
        {
#if NETFRAMEWORK
            process.Kill();
#else
            process.Kill(entireProcessTree: true);
#endif
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended, or is about to.
        }
    }

    public void Dispose()
    {
        if (_job != IntPtr.Zero)
        {
            JobObjectApi.CloseHandle(_job);
        }
    }
}

/// <summary>The calls of jobapi2.h.</summary>
internal static class JobObjectApi
{
    private const string Library = "kernel32.dll";
    private const int ExtendedLimitInformation = 9; // JobObjectExtendedLimitInformation
    private const uint KillOnJobClose = 0x2000; // JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE

    /// <summary>A job whose processes end when its last handle is closed; zero when Windows refuses.</summary>
    public static IntPtr TryCreateKillOnClose()
    {
        var job = CreateJobObject(IntPtr.Zero, null);
        var limits = new ExtendedLimits { LimitFlags = KillOnJobClose };
        if (job == IntPtr.Zero || SetInformationJobObject(job, ExtendedLimitInformation, ref limits, (uint)Marshal.SizeOf<ExtendedLimits>()))
        {
            return job;
        }

        CloseHandle(job);
        return IntPtr.Zero;
    }

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool AssignProcessToJobObject(IntPtr job, IntPtr process);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool TerminateJobObject(IntPtr job, uint exitCode);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CloseHandle(IntPtr handle);

    [DllImport(Library, EntryPoint = "CreateJobObjectW", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern IntPtr CreateJobObject(IntPtr attributes, string? name);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetInformationJobObject(IntPtr job, int informationClass, ref ExtendedLimits limits, uint length);

    /// <summary>JOBOBJECT_EXTENDED_LIMIT_INFORMATION.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ExtendedLimits
    {
        public long PerProcessUserTimeLimit;
        public long PerJobUserTimeLimit;
        public uint LimitFlags;
        public UIntPtr MinimumWorkingSetSize;
        public UIntPtr MaximumWorkingSetSize;
        public uint ActiveProcessLimit;
        public UIntPtr Affinity;
        public uint PriorityClass;
        public uint SchedulingClass;
        public ulong ReadOperations;
        public ulong WriteOperations;
        public ulong OtherOperations;
        public ulong ReadBytes;
        public ulong WrittenBytes;
        public ulong OtherBytes;
        public UIntPtr ProcessMemoryLimit;
        public UIntPtr JobMemoryLimit;
        public UIntPtr PeakProcessMemoryUsed;
        public UIntPtr PeakJobMemoryUsed;
    }
}
