using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EGovToken.Core.Isolation;

/// <summary>
/// A process and all that it starts. On Windows a job object holds them together, which ends them even when this process is
/// killed: a provider that hangs must not outlive the installation.
/// </summary>
internal sealed class ProcessFamily : IDisposable
{
    private readonly IntPtr _job;

    private ProcessFamily(IntPtr job) => _job = job;

    public static ProcessFamily Create() => new(RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? JobObject.TryCreateKillOnClose() : IntPtr.Zero);

    /// <summary>Takes a process in. Where Windows refuses (a job around this process may forbid it), killing reaches the process alone.</summary>
    public void Add(Process process)
    {
        if (_job != IntPtr.Zero)
        {
            JobObject.AssignProcessToJobObject(_job, process.Handle);
        }
    }

    /// <summary>Ends them all; without effect on those that have ended.</summary>
    public void Kill(Process process)
    {
        if (_job != IntPtr.Zero)
        {
            JobObject.TerminateJobObject(_job, 1);
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
            JobObject.CloseHandle(_job);
        }
    }
}
