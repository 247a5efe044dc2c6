using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace EGovToken.Core.Host;

/// <summary>
/// A process and all that it starts. On Windows a job object holds them together, which ends them even when this process is
/// killed: a provider that hangs must not outlive the installation.
/// </summary>
internal sealed class JobObject : IDisposable
{
    private readonly JobHandle? _job;

    private JobObject(JobHandle? job) => _job = job;

    public static JobObject Create() => new(RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? JobObjectApi.TryCreateKillOnClose() : null);

    /// <summary>Takes a process in. Where Windows refuses (a job around this process may forbid it), killing reaches the process alone.</summary>
    public void Add(Process process)
    {
        if (_job is not null)
        {
            JobObjectApi.AssignProcessToJobObject(_job, process.SafeHandle);
        }
    }

    /// <summary>Ends them all; without effect on those that have ended.</summary>
    public void Kill(Process process)
    {
        if (_job is not null)
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

    public void Dispose() => _job?.Dispose();
}

/// <summary>The calls of jobapi2.h.</summary>
internal static class JobObjectApi
{
    private const string Library = "kernel32.dll";
    private const int ExtendedLimitInformation = 9; // JobObjectExtendedLimitInformation
    private const uint KillOnJobClose = 0x2000; // JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE

    /// <summary>A job whose processes end when its last handle is closed; null when Windows refuses.</summary>
    public static JobHandle? TryCreateKillOnClose()
    {
        var job = CreateJobObject(IntPtr.Zero, null);
        var limits = new ExtendedLimits { LimitFlags = KillOnJobClose };
        if (!job.IsInvalid && SetInformationJobObject(job, ExtendedLimitInformation, ref limits, (uint)Marshal.SizeOf<ExtendedLimits>()))
        {
            return job;
        }

        job.Dispose();
        return null;
    }

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool AssignProcessToJobObject(JobHandle job, SafeProcessHandle process);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool TerminateJobObject(JobHandle job, uint exitCode);

    [DllImport(Library, EntryPoint = "CreateJobObjectW", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern JobHandle CreateJobObject(IntPtr attributes, string? name);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetInformationJobObject(JobHandle job, int informationClass, ref ExtendedLimits limits, uint length);

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

/// <summary>A job object's handle.</summary>
internal sealed class JobHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public JobHandle()
        : base(ownsHandle: true)
    {
    }

    protected override bool ReleaseHandle() => CloseHandle(handle);

    [DllImport("kernel32.dll")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CloseHandle(IntPtr job);
}
