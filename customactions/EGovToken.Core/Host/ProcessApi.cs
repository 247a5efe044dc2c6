using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace EGovToken.Core.Host;

/// <summary>The calls of processthreadsapi.h, namedpipeapi.h and handleapi.h.</summary>
internal static class ProcessApi
{
    /// <summary>What <see cref="ResumeThread"/> gives when it was refused.</summary>
    public const uint Failed = uint.MaxValue;

    private const string Library = "kernel32.dll";

    // CREATE_SUSPENDED, EXTENDED_STARTUPINFO_PRESENT, CREATE_NO_WINDOW
    private const uint CreationFlags = 0x4 | 0x80000 | 0x8000000;
    private const int UseStandardHandles = 0x100; // STARTF_USESTDHANDLES
    private const uint Inherit = 1; // HANDLE_FLAG_INHERIT

    /// <summary>A pipe, of which a new process inherits one end.</summary>
    /// <param name="inheritRead">Which.</param>
    /// <exception cref="Win32Exception">Windows refused.</exception>
    public static (SafeFileHandle Read, SafeFileHandle Write) CreatePipe(bool inheritRead) =>
        CreatePipe(out var read, out var write, IntPtr.Zero, 0) && TryInherit(inheritRead ? read : write, inherit: true)
            ? (read, write)
            : throw new Win32Exception();

    /// <summary>The device that takes everything and gives nothing.</summary>
    /// <param name="inherit">Whether a new process inherits it.</param>
    /// <exception cref="Win32Exception">Windows refused.</exception>
    public static SafeFileHandle OpenNothing(bool inherit)
    {
        const uint readAndWrite = 0xC0000000; // GENERIC_READ | GENERIC_WRITE
        const uint shareAll = 3;
        const uint existing = 3; // OPEN_EXISTING
        var nothing = CreateFile("NUL", readAndWrite, shareAll, IntPtr.Zero, existing, 0, IntPtr.Zero);
        return !nothing.IsInvalid && TryInherit(nothing, inherit) ? nothing : throw new Win32Exception();
    }

    /// <summary>Decides whether new processes inherit a handle.</summary>
    /// <returns>False when Windows refused.</returns>
    public static bool TryInherit(SafeFileHandle handle, bool inherit) => SetHandleInformation(handle, Inherit, inherit ? Inherit : 0);

    /// <summary>Makes a process that does not run yet.</summary>
    /// <param name="program">The program's full path.</param>
    /// <param name="commandLine">Its command line.</param>
    /// <param name="inherited">What it inherits.</param>
    /// <exception cref="Win32Exception">Windows refused.</exception>
    public static (KernelHandle Process, KernelHandle Thread) CreateSuspended(string program, string commandLine, InheritedHandles inherited)
    {
        var startup = new StartupInfo
        {
            Size = Marshal.SizeOf<StartupInfo>(),
            Flags = UseStandardHandles,
            StandardInput = inherited.Input,
            StandardOutput = inherited.Output,
            StandardError = inherited.Error,
            Attributes = inherited.List,
        };
        return CreateProcess(program, [.. commandLine, '\0'], IntPtr.Zero, IntPtr.Zero, true, CreationFlags, IntPtr.Zero, null, ref startup, out var made)
            ? (new KernelHandle(made.Process), new KernelHandle(made.Thread))
            : throw new Win32Exception();
    }

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool InitializeProcThreadAttributeList(IntPtr list, int count, uint flags, ref IntPtr size);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool UpdateProcThreadAttribute(IntPtr list, uint flags, IntPtr attribute, IntPtr value, IntPtr size, IntPtr previous, IntPtr returnSize);

    [DllImport(Library)]
    public static extern void DeleteProcThreadAttributeList(IntPtr list);

    [DllImport(Library, SetLastError = true)]
    public static extern uint ResumeThread(KernelHandle thread);

    [DllImport(Library)]
    public static extern uint WaitForSingleObject(KernelHandle handle, uint milliseconds);

    [DllImport(Library)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool GetExitCodeProcess(KernelHandle process, out uint code);

    [DllImport(Library)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool TerminateProcess(KernelHandle process, uint code);

    [DllImport(Library)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool CloseHandle(IntPtr handle);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreatePipe(out SafeFileHandle read, out SafeFileHandle write, IntPtr security, uint size);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetHandleInformation(SafeFileHandle handle, uint mask, uint flags);

    [DllImport(Library, EntryPoint = "CreateFileW", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern SafeFileHandle CreateFile(string name, uint access, uint share, IntPtr security, uint disposition, uint attributes, IntPtr template);

    [DllImport(Library, EntryPoint = "CreateProcessW", CharSet = CharSet.Unicode, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateProcess(
        string program,
        char[] commandLine,
        IntPtr processSecurity,
        IntPtr threadSecurity,
        [MarshalAs(UnmanagedType.Bool)] bool inheritHandles,
        uint flags,
        IntPtr environment,
        string? currentDirectory,
        ref StartupInfo startup,
        out ProcessInformation made);

    /// <summary>STARTUPINFOEXW.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct StartupInfo
    {
        public int Size;
        public IntPtr Reserved;
        public IntPtr Desktop;
        public IntPtr Title;
        public int X;
        public int Y;
        public int Width;
        public int Height;
        public int Columns;
        public int Rows;
        public int Fill;
        public int Flags;
        public short ShowWindow;
        public short ReservedLength;
        public IntPtr ReservedBytes;
        public IntPtr StandardInput;
        public IntPtr StandardOutput;
        public IntPtr StandardError;
        public IntPtr Attributes;
    }

    /// <summary>PROCESS_INFORMATION.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ProcessInformation
    {
        public IntPtr Process;
        public IntPtr Thread;
        public uint ProcessId;
        public uint ThreadId;
    }
}

/// <summary>Job objects (jobapi2.h).</summary>
internal static class JobObject
{
    private const string Library = "kernel32.dll";
    private const int ExtendedLimitInformation = 9; // JobObjectExtendedLimitInformation
    private const uint KillOnJobClose = 0x2000; // JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE

    /// <summary>A job whose processes end when its last handle is closed; null when Windows refuses.</summary>
    public static KernelHandle? TryCreateKillOnClose()
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
    public static extern bool AssignProcessToJobObject(KernelHandle job, KernelHandle process);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool TerminateJobObject(KernelHandle job, uint exitCode);

    [DllImport(Library, EntryPoint = "CreateJobObjectW", CharSet = CharSet.Unicode, SetLastError = true)]
    private static extern KernelHandle CreateJobObject(IntPtr attributes, string? name);

    [DllImport(Library, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetInformationJobObject(KernelHandle job, int informationClass, ref ExtendedLimits limits, uint length);

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
