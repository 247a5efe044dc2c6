using EGovToken.Testing.Sandbox;
using EGovToken.Testing.Sandbox.Registry;
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

    private const string Package = @"Z:\media\EGovTokenMachine.msi";
    private const string Log = @"C:\users\root\AppData\Local\EGovToken\Logs\logon.log";

    /// <summary>The PC, and its user with a token.</summary>
    public CitizenPC Citizen { get; } = CitizenPC.WithMiddleware();

    /// <summary>Everything that logons have logged.</summary>
    public string LogonLog => File.Exists(Citizen.World.HostPath(Log)) ? File.ReadAllText(Citizen.World.HostPath(Log)) : "";

    /// <summary>Installs the package silently, which must succeed.</summary>
    public void Install(params string[] properties) => Succeeded(TryInstall(properties));

    /// <summary>Installs the package silently, which may fail.</summary>
    public ProcessResult TryInstall(params string[] properties) => Citizen.RunPackage(["/i", Package, .. properties]);

    /// <summary>Repairs it silently, which must succeed. "/fomus PACKAGE" means this; Wine's msiexec takes it with a product code only.</summary>
    public void Repair(params string[] properties) =>
        Succeeded(Citizen.RunPackage(["/i", Package, "REINSTALL=ALL", "REINSTALLMODE=omus", .. properties]));

    /// <summary>Uninstalls it silently, which must succeed.</summary>
    public void Uninstall() => Succeeded(Citizen.RunPackage("/x", Package));

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

    public void Dispose() => Citizen.Dispose();

    private static WindowsCommand AsTyped(string command)
    {
        var words = command.Split('"');
        return new WindowsCommand(words[1]) { RawArguments = words[2].Trim() };
    }

    private void Succeeded(ProcessResult result) => Assert.AreEqual(0, result.ExitCode, Citizen.LastLog);
}
