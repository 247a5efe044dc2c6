using System.Globalization;
using System.Xml.Linq;
using EGovToken.Core.Windows;
using EGovToken.Testing.Sandbox.Registry;
using EGovToken.Testing.Sandbox.Session;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Machine;

/// <summary>A PC that an administrator prepares for its users: middleware, and the per-machine package.</summary>
internal sealed class MachinePC : IDisposable
{
    /// <summary>Where the package puts its programs.</summary>
    public const string Folder = @"C:\Program Files\EGovToken";

    /// <summary>Where the package writes its properties.</summary>
    public const string SettingsKey = @"HKLM\Software\EGovToken";

    /// <summary>What Windows starts at each logon.</summary>
    public const string RunKey = @"HKLM\Software\Microsoft\Windows\CurrentVersion\Run";

    /// <summary>The name of the Run value, the task and the folder that an uninstallation leaves.</summary>
    public const string CleanupName = "EGovTokenCleanup";

    /// <summary>Where it leaves the programs.</summary>
    public const string CleanupFolder = @"C:\Program Files\" + CleanupName;

    /// <summary>The task, as the Task Scheduler keeps it.</summary>
    public const string TaskFile = @"C:\windows\system32\tasks\" + CleanupName;

    private const string Log = @"C:\users\root\AppData\Local\EGovToken\Logs\logon.log";

    private static readonly XNamespace Tasks = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    private string _package = @"Z:\media\EGovTokenMachine.msi";

    /// <summary>The PC, and its user with a token.</summary>
    public CitizenPC Citizen { get; } = CitizenPC.WithMiddleware();

    /// <summary>Everything that logons have logged.</summary>
    public string LogonLog => File.Exists(Citizen.World.HostPath(Log)) ? File.ReadAllText(Citizen.World.HostPath(Log)) : "";

    /// <summary>Installs the package silently, which must succeed.</summary>
    public void Install(params string[] properties) => Succeeded(TryInstall(properties));

    /// <summary>Installs the package silently, which may fail.</summary>
    public ProcessResult TryInstall(params string[] properties) => Citizen.RunPackage(["/i", _package, .. properties]);

    /// <summary>Repairs it silently, which must succeed. "/fomus PACKAGE" means this; Wine's msiexec takes it with a product code only.</summary>
    public void Repair(params string[] properties) =>
        Succeeded(Citizen.RunPackage(["/i", _package, "REINSTALL=ALL", "REINSTALLMODE=omus", .. properties]));

    /// <summary>Uninstalls it silently, which must succeed.</summary>
    public void Uninstall(params string[] properties) => Succeeded(Citizen.RunPackage(["/x", _package, .. properties]));

    /// <summary>Starts to uninstall it silently beside what runs in a session.</summary>
    public StartedProgram StartUninstalling(SandboxSession session) => Citizen.StartSilentPackage(session, "/x", _package);

    /// <summary>Whether anything is left of a clean-up: programs, Run value or task.</summary>
    public bool HasCleanup =>
        Citizen.World.ReadRegistry().FindValue(RunKey, CleanupName) is not null
        || Directory.Exists(Citizen.World.HostPath(CleanupFolder))
        || File.Exists(Citizen.World.HostPath(TaskFile));

    /// <summary>From now on uninstallations of what is installed fail once programs and task have been left.</summary>
    public void UsePackageWhoseUninstallationFails()
    {
        using var folder = new TemporaryFolder();
        var package = folder.PathOf("failing.msi");
        File.Copy(Path.Combine(CitizenPC.Packages, "EGovTokenMachine.msi"), package);
        var sequence = MsiDatabase.ReadTable(package, "InstallExecuteSequence");
        var place = sequence.Row("RemoveRegistryValues").Number("Sequence") + 1;

        // Windows Installer SDK: an executable in a folder (34), written to the script (1024).
        MsiDatabase.ReadTable(package, "CustomAction")
            .Add(("Action", "Fail"), ("Type", "1058"), ("Source", "TARGETDIR"), ("Target", "\"[System64Folder]cmd.exe\" /c exit 1"))
            .WriteTo(package);
        sequence
            .Add(("Action", "Fail"), ("Condition", "REMOVE"), ("Sequence", place.ToString(CultureInfo.InvariantCulture)))
            .WriteTo(package);
        _package = Citizen.PutOnMedium(package);
    }

    /// <summary>Tries to uninstall it, which must fail.</summary>
    public void FailUninstalling() => Assert.AreNotEqual(0, Citizen.RunPackage("/x", _package).ExitCode, Citizen.LastLog);

    /// <summary>Disables Windows' Task Scheduler.</summary>
    public void DisableTaskScheduler()
    {
        Assert.AreEqual(0, Citizen.World.Run("reg.exe", "add", @"HKLM\System\CurrentControlSet\Services\Schedule", "/v", "Start", "/t", "REG_DWORD", "/d", "4", "/f").ExitCode);
        Citizen.World.ReadRegistry();
    }

    /// <summary>
    /// Does what the Task Scheduler does when the time of the clean-up's task has come: one action after the other, whatever they end
    /// with. Of a definition Wine keeps neither actions nor triggers; the description shows that the task is this one.
    /// </summary>
    public void RunCleanupTask()
    {
        var definition = XDocument.Parse(PendingCleanup.DefineTask(DateTime.Now));
        Assert.AreEqual(TextOf(definition.Root!, "Description"), TextOf(XDocument.Load(Citizen.World.HostPath(TaskFile)).Root!, "Description"));
        foreach (var action in definition.Descendants(Tasks + "Exec"))
        {
            Citizen.World.Run(new WindowsCommand(Expand(TextOf(action, "Command"))) { RawArguments = Expand(TextOf(action, "Arguments")) });
        }

        static string TextOf(XElement element, string name) => element.Descendants(Tasks + name).Single().Value;

        static string Expand(string text) => text
            .Replace("%SystemRoot%", @"C:\windows", StringComparison.Ordinal)
            .Replace("%ProgramFiles%", @"C:\Program Files", StringComparison.Ordinal);
    }

    /// <summary>Logs the user on: runs all that Windows starts then, and all of it must end well.</summary>
    public void LogOn()
    {
        var commands = Citizen.World.ReadRegistry().FindKey(RunKey)?.Values ?? new Dictionary<string, RegistryValue>();
        using var session = Citizen.World.StartSession();
        var started = commands.Where(command => command.Key.StartsWith("EGovToken", StringComparison.Ordinal))
            .Select(command => session.Start(AsTyped(command.Value.Text!))).ToList();
        foreach (var program in started)
        {
            var result = program.WaitForEnd();
            Assert.AreEqual(0, result.ExitCode, result.Output + LogonLog);
        }

        Assert.IsEmpty(session.End());
    }

    /// <summary>
    /// From now on this Windows has a smart card service whose readers are those of <see cref="SetReaders"/>. Wine's own has none.
    /// </summary>
    public void InstallSmartCardService()
    {
        var library = Citizen.World.HostPath(@"C:\windows\system32\winscard.dll");

        // Other sandboxes share what is there.
        File.Delete(library);
        File.Copy(Path.Combine(Repository.Artifacts, "smart-card-service", "winscard.dll"), library);
    }

    /// <summary>Says which readers there are.</summary>
    /// <param name="readers">Their names, each after a + with a card in it, after a - without.</param>
    public void SetReaders(params string[] readers)
    {
        var file = Path.Combine(Citizen.World.StateFolder, "readers");
        File.WriteAllLines(file + ".new", readers);
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>Starts what Windows starts at a logon, and does not wait for its end.</summary>
    /// <param name="session">The user's session.</param>
    /// <param name="command">The Run value's command.</param>
    public static StartedProgram StartLogon(SandboxSession session, string command) => session.Start(AsTyped(command) with
    {
        // The service above and not Wine's own; the rest is the sandbox's usual.
        Environment = new Dictionary<string, string> { ["WINEDLLOVERRIDES"] = "winemenubuilder.exe=d;winscard=n" },
    });

    public void Dispose() => Citizen.Dispose();

    private static WindowsCommand AsTyped(string command)
    {
        var words = command.Split('"');
        return new WindowsCommand(words[1]) { RawArguments = words[2].Trim() };
    }

    private void Succeeded(ProcessResult result) => Assert.AreEqual(0, result.ExitCode, Citizen.LastLog);
}
