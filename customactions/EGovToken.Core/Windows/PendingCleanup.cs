using System.Globalization;
using System.Runtime.Versioning;

namespace EGovToken.Core.Windows;

/// <summary>
/// What stays of a per-machine installation when it is uninstalled: the programs, in a folder of their own, with a Run value, so that
/// each user's next logon removes that user's registrations; and a task that removes all of it half a year later.
/// </summary>
/// <remarks>
/// A user cannot write where it stands, and Windows Installer runs nothing once the product is gone; so Windows has to be asked to
/// end it. The folder is not the one that was installed into: neither that folder's name, which whoever installed was free to choose,
/// nor anything else that came from outside is part of what the task does as SYSTEM, and no product installed since can be hit by it.
/// </remarks>
/// <param name="folder">The programs' folder, which is nobody else's: <see cref="Name"/> in that of all programs.</param>
/// <param name="starts">What Windows starts by itself.</param>
public sealed class PendingCleanup(string folder, IAutomaticStarts starts)
{
    /// <summary>The name of the Run value, the task and the folder.</summary>
    public const string Name = "EGovTokenCleanup";

    /// <summary>How long users have to log on, in days.</summary>
    public const int Days = 180;

    private const string WindowlessProgram = "egovtokenw.exe";
    private static readonly string[] Programs = ["egovtoken.exe", WindowlessProgram];

    /// <summary>The pending clean-up of this PC.</summary>
    [SupportedOSPlatform("windows")]
    public static PendingCleanup OfThisPC => new(
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), Name), new WindowsAutomaticStarts());

    /// <summary>The folder that the programs are left in.</summary>
    public string Folder => folder;

    /// <summary>Leaves the programs, and has each logon start them; nothing when that fails.</summary>
    /// <param name="installed">The folder that they are installed in.</param>
    /// <exception cref="IOException">It cannot be left.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void Leave(string installed)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var program in Programs)
            {
                File.Copy(Path.Combine(installed, program), Path.Combine(folder, program), overwrite: true);
            }

            starts.AddToLogons(Name, $"\"{Path.Combine(folder, WindowlessProgram)}\" unregister --at-logon");
        }
        catch
        {
            Remove();
            throw;
        }
    }

    /// <summary>Has Windows end it.</summary>
    /// <param name="uninstalled">When the product is uninstalled, in local time.</param>
    /// <exception cref="IOException">The Task Scheduler refused.</exception>
    public void Schedule(DateTime uninstalled) => starts.AddTask(Name, DefineTask(uninstalled));

    /// <summary>Removes all of it. A program that runs at the moment keeps its file and the task, which removes it later.</summary>
    /// <exception cref="IOException">Part of it stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void Remove()
    {
        starts.RemoveFromLogons(Name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        starts.RemoveTask(Name);
    }

    /// <summary>The task, as the Task Scheduler's XML.</summary>
    /// <remarks>
    /// It runs each day until it has succeeded: the PC may be off, and a program's file in use. Its last action removes it, and only
    /// once the folder is gone; an end date would remove it from a PC that was off all the time before it ever ran. The texts are
    /// constant, the programs are Windows' own and called by their full paths; the Task Scheduler replaces the variables by SYSTEM's.
    /// </remarks>
    /// <param name="uninstalled">When the product is uninstalled, in local time.</param>
    public static string DefineTask(DateTime uninstalled) =>
        $"""
        <Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
          <RegistrationInfo>
            <Description>Removes what eGov Token Setup has left for its users' next logons: a Run value, a folder and this task, all named {Name}. Run it to have that done now.</Description>
          </RegistrationInfo>
          <Triggers>
            <CalendarTrigger>
              <StartBoundary>{uninstalled.AddDays(Days).ToString("s", CultureInfo.InvariantCulture)}</StartBoundary>
              <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
            </CalendarTrigger>
          </Triggers>
          <Principals>
            <Principal id="System"><UserId>S-1-5-18</UserId></Principal>
          </Principals>
          <Settings>
            <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
            <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
            <StartWhenAvailable>true</StartWhenAvailable>
          </Settings>
          <Actions Context="System">
            <Exec>
              <Command>%SystemRoot%\System32\reg.exe</Command>
              <Arguments>delete HKLM\Software\Microsoft\Windows\CurrentVersion\Run /v {Name} /f /reg:64</Arguments>
            </Exec>
            <Exec>
              <Command>%SystemRoot%\System32\cmd.exe</Command>
              <Arguments>/d /c rmdir /s /q "%ProgramFiles%\{Name}"</Arguments>
            </Exec>
            <Exec>
              <Command>%SystemRoot%\System32\cmd.exe</Command>
              <Arguments>/d /c if not exist "%ProgramFiles%\{Name}" %SystemRoot%\System32\schtasks.exe /delete /tn {Name} /f</Arguments>
            </Exec>
          </Actions>
        </Task>
        """;
}
