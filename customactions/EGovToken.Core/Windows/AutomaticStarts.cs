using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32;

namespace EGovToken.Core.Windows;

/// <summary>What Windows starts by itself on this PC: at each user's logon as that user, and tasks. Only administrators write either.</summary>
public interface IAutomaticStarts
{
    /// <summary>Has each logon start a program.</summary>
    /// <param name="name">Names it.</param>
    /// <param name="commandLine">The program and its arguments.</param>
    void AddToLogons(string name, string commandLine);

    /// <summary>Takes that back, if there is one of this name.</summary>
    /// <param name="name">Names it.</param>
    void RemoveFromLogons(string name);

    /// <summary>Adds a task for the Task Scheduler; one of the same name is replaced.</summary>
    /// <param name="name">Names it.</param>
    /// <param name="task">Its definition, as the Task Scheduler's XML; SYSTEM runs it.</param>
    /// <exception cref="IOException">The Task Scheduler refused.</exception>
    void AddTask(string name, string task);

    /// <summary>Removes a task, if there is one of this name.</summary>
    /// <param name="name">Names it.</param>
    /// <exception cref="IOException">The Task Scheduler refused.</exception>
    void RemoveTask(string name);
}

/// <summary><see cref="IAutomaticStarts"/> by HKLM's Run key and the Task Scheduler.</summary>
[SupportedOSPlatform("windows")]
public sealed class WindowsAutomaticStarts : IAutomaticStarts
{
    private const string RunKey = @"Software\Microsoft\Windows\CurrentVersion\Run";

    /// <inheritdoc/>
    public void AddToLogons(string name, string commandLine)
    {
        using var root = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);
        using var key = root.CreateSubKey(RunKey);
        key.SetValue(name, commandLine, RegistryValueKind.String);
    }

    /// <inheritdoc/>
    public void RemoveFromLogons(string name)
    {
        using var root = RegistryKey.OpenBaseKey(RegistryHive.LocalMachine, RegistryView.Registry64);
        using var key = root.OpenSubKey(RunKey, writable: true);
        key?.DeleteValue(name, throwOnMissingValue: false);
    }

    /// <inheritdoc/>
    public void AddTask(string name, string task) => TaskScheduler.Change(folder =>
        folder.RegisterTask(name, task, TaskScheduler.CreateOrUpdate, TaskScheduler.LocalSystem, null, TaskScheduler.ServiceAccount, null, out _));

    /// <inheritdoc/>
    public void RemoveTask(string name) => TaskScheduler.Change(folder =>
        folder.DeleteTask(name, 0) is var result && result == TaskScheduler.NotFound ? 0 : result);
}

/// <summary>The Task Scheduler's interface of taskschd.h: it takes a definition from memory, where schtasks.exe wants a file that others could change meanwhile.</summary>
[SupportedOSPlatform("windows")]
internal static class TaskScheduler
{
    public const int CreateOrUpdate = 6; // TASK_CREATE_OR_UPDATE
    public const int ServiceAccount = 5; // TASK_LOGON_SERVICE_ACCOUNT
    public const string LocalSystem = "S-1-5-18";
    public const int NotFound = unchecked((int)0x80070002); // HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)

    private static readonly Guid ServiceClass = new("0f87369f-a4e5-4cfc-bd3e-73e6154572dd");

    /// <summary>Changes something in the root folder of tasks.</summary>
    /// <exception cref="IOException">It was refused, or there is no Task Scheduler.</exception>
    public static void Change(Func<ITaskFolder, int> change)
    {
        try
        {
            var service = (ITaskService)Activator.CreateInstance(Type.GetTypeFromCLSID(ServiceClass, throwOnError: true)!)!;
            Check(service.Connect(null, null, null, null));
            Check(service.GetFolder(@"\", out var folder));
            Check(change(folder));
        }
        catch (Exception e) when (e is COMException or InvalidCastException or UnauthorizedAccessException)
        {
            throw new IOException($"The Task Scheduler: {e.Message}", e);
        }
    }

    private static void Check(int result)
    {
        if (result < 0)
        {
            throw new IOException($"The Task Scheduler: 0x{result:X8}", result);
        }
    }
}

/// <summary>ITaskService up to what is called; the others keep their places in its table.</summary>
[ComImport]
[Guid("2faba4c7-4da9-4013-9697-20cc3fd40f85")]
[InterfaceType(ComInterfaceType.InterfaceIsDual)]
internal interface ITaskService
{
    [PreserveSig]
    int GetFolder([MarshalAs(UnmanagedType.BStr)] string path, out ITaskFolder folder);

    void GetRunningTasks();

    void NewTask();

    [PreserveSig]
    int Connect(
        [MarshalAs(UnmanagedType.Struct)] object? server,
        [MarshalAs(UnmanagedType.Struct)] object? user,
        [MarshalAs(UnmanagedType.Struct)] object? domain,
        [MarshalAs(UnmanagedType.Struct)] object? password);
}

/// <summary>ITaskFolder up to what is called.</summary>
[ComImport]
[Guid("8cfac062-a080-4c15-9a88-aa7c2af80dfc")]
[InterfaceType(ComInterfaceType.InterfaceIsDual)]
internal interface ITaskFolder
{
    void GetName();

    void GetPath();

    void GetFolder();

    void GetFolders();

    void CreateFolder();

    void DeleteFolder();

    void GetTask();

    void GetTasks();

    [PreserveSig]
    int DeleteTask([MarshalAs(UnmanagedType.BStr)] string name, int flags);

    [PreserveSig]
    int RegisterTask(
        [MarshalAs(UnmanagedType.BStr)] string path,
        [MarshalAs(UnmanagedType.BStr)] string definition,
        int flags,
        [MarshalAs(UnmanagedType.Struct)] object? user,
        [MarshalAs(UnmanagedType.Struct)] object? password,
        int logonType,
        [MarshalAs(UnmanagedType.Struct)] object? securityDescriptor,
        [MarshalAs(UnmanagedType.IUnknown)] out object? task);
}
