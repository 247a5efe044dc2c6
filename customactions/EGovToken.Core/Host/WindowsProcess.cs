using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using EGovToken.Core.Windows;
using Microsoft.Win32.SafeHandles;

namespace EGovToken.Core.Host;

/// <summary>
/// A process as <see cref="System.Diagnostics.Process"/> cannot start one: it inherits its three streams and no other handle of this process,
/// which may be the installer's, and it is in its job before it runs. The job ends all of them even when this process is killed: a driver
/// that hangs must not outlive the installation.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsProcess : IHostedProcess
{
    private readonly KernelHandle _process;
    private readonly KernelHandle? _job;

    private WindowsProcess(KernelHandle process, KernelHandle? job, SafeFileHandle input, SafeFileHandle output)
    {
        _process = process;
        _job = job;

        // Without a buffer, in which the PIN would stay.
        Input = new FileStream(input, FileAccess.Write, bufferSize: 1);
        Output = new StreamReader(new FileStream(output, FileAccess.Read));
    }

    /// <inheritdoc/>
    public Stream Input { get; }

    /// <inheritdoc/>
    public TextReader Output { get; }

    /// <summary>Starts a program without a window.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="Win32Exception">Windows refused.</exception>
    public static WindowsProcess Start(string program, IReadOnlyList<string> arguments)
    {
        // What the result has and, where there is none, has to be let go of.
        var held = new List<IDisposable>();
        try
        {
            using var nowhere = ProcessApi.OpenNothing(inherit: true);
            var (inputRead, input) = ProcessApi.CreatePipe(inheritRead: true);
            using var theirInput = inputRead;
            held.Add(input);
            var (output, outputWrite) = ProcessApi.CreatePipe(inheritRead: false);
            using var theirOutput = outputWrite;
            held.Add(output);
            using var inherited = new InheritedHandles(theirInput, theirOutput, nowhere);
            var (process, thread) = ProcessApi.CreateSuspended(program, $"\"{program}\" {CommandLineText.Of(arguments)}", inherited);
            using var mainThread = thread;
            held.Add(process);
            var job = JobObject.TryCreateKillOnClose();
            if (job is not null)
            {
                held.Add(job);

                // Refused where a job around this process forbids it: killing reaches the process alone then.
                JobObject.AssignProcessToJobObject(job, process);
            }

            if (ProcessApi.ResumeThread(mainThread) == ProcessApi.Failed)
            {
                var refusal = new Win32Exception();

                // It does not run, so it would never end by itself.
                ProcessApi.TerminateProcess(process, 1);
                throw refusal;
            }

            return new WindowsProcess(process, job, input, output);
        }
        catch
        {
            held.ForEach(static part => part.Dispose());
            throw;
        }
    }

    /// <inheritdoc/>
    public int? WaitForEnd(TimeSpan limit) =>
        ProcessApi.WaitForSingleObject(_process, unchecked((uint)(int)limit.TotalMilliseconds)) == 0 && ProcessApi.GetExitCodeProcess(_process, out var code) ? (int)code : null;

    /// <inheritdoc/>
    public void Kill()
    {
        if (_job is not null)
        {
            JobObject.TerminateJobObject(_job, 1);
        }

        ProcessApi.TerminateProcess(_process, 1);
    }

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
        _process.Dispose();
        _job?.Dispose();
    }
}

/// <summary>The handles that a process inherits and no others (PROC_THREAD_ATTRIBUTE_HANDLE_LIST).</summary>
internal sealed class InheritedHandles : IDisposable
{
    private static readonly IntPtr HandleList = (IntPtr)0x20002; // PROC_THREAD_ATTRIBUTE_HANDLE_LIST

    private readonly IntPtr _handles;

    /// <summary>Lists them.</summary>
    /// <exception cref="Win32Exception">Windows refused.</exception>
    public InheritedHandles(SafeHandle input, SafeHandle output, SafeHandle error)
    {
        (Input, Output, Error) = (input.DangerousGetHandle(), output.DangerousGetHandle(), error.DangerousGetHandle());
        var size = IntPtr.Zero;
        ProcessApi.InitializeProcThreadAttributeList(IntPtr.Zero, 1, 0, ref size); // Tells the size.
        List = Marshal.AllocHGlobal(size);
        var length = 3 * IntPtr.Size;
        _handles = Marshal.AllocHGlobal(length);
        Marshal.Copy(new[] { Input, Output, Error }, 0, _handles, 3);
        if (!ProcessApi.InitializeProcThreadAttributeList(List, 1, 0, ref size))
        {
            var refusal = new Win32Exception();
            Free();
            throw refusal;
        }

        if (!ProcessApi.UpdateProcThreadAttribute(List, 0, HandleList, _handles, (IntPtr)length, IntPtr.Zero, IntPtr.Zero))
        {
            var refusal = new Win32Exception();
            Dispose();
            throw refusal;
        }
    }

    /// <summary>The attribute list.</summary>
    public IntPtr List { get; }

    /// <summary>The standard input.</summary>
    public IntPtr Input { get; }

    /// <summary>The standard output.</summary>
    public IntPtr Output { get; }

    /// <summary>The standard error.</summary>
    public IntPtr Error { get; }

    public void Dispose()
    {
        ProcessApi.DeleteProcThreadAttributeList(List);
        Free();
    }

    private void Free()
    {
        Marshal.FreeHGlobal(List);
        Marshal.FreeHGlobal(_handles);
    }
}

/// <summary>A handle of the kernel's.</summary>
internal sealed class KernelHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public KernelHandle()
        : base(ownsHandle: true)
    {
    }

    public KernelHandle(IntPtr handle)
        : this() => SetHandle(handle);

    protected override bool ReleaseHandle() => ProcessApi.CloseHandle(handle);
}
