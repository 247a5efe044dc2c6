using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Installation;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.CustomActions.Tests;

/// <summary>A PC with token, stores, registry and desktop that live as long as the test.</summary>
internal sealed class TestPC : IDisposable
{
    private readonly TemporaryFolder _desktop = new();
    private readonly TemporaryFolder _programFiles = new();

    /// <param name="suiteInstalled">False when Windows brought only the middleware's DLL: no provider, hence no key containers.</param>
    /// <param name="policies">What an administrator decided.</param>
    public TestPC(bool suiteInstalled = true, params (string Name, string Value)[] policies) => Services = new InstallServices(
        new MachineServices(
            new ModuleLocator(Token.SystemFolder, suiteInstalled ? new KnownProviders((EPass2003.Provider, Token.Module)) : new KnownProviders()),
            new TokenKeyContainers(suiteInstalled ? Token.StateFile : null),
            Store,
            Store,
            Store,
            Registry,
            new MemoryPolicies(policies))
        {
            Machine = Machine,
            SessionsOtherUser = () => SessionsOtherUser,
        },
        _desktop.FullName,
        new PendingCleanup(CleanupFolder, Starts))
    {
        UserLanguage = Language.English,
        Open = Opened.Add,
    };

    /// <summary>The addresses and files that were opened for the user.</summary>
    public List<string> Opened { get; } = [];

    public PluggedToken Token { get; } = new();

    public MemoryMachine Machine { get; } = new();

    public MemoryStarts Starts { get; } = new();

    /// <summary>Who is signed in, where the installation runs as another user.</summary>
    public string? SessionsOtherUser { get; set; }

    /// <summary>Where the per-machine package leaves its programs when it is uninstalled; nothing is there.</summary>
    public string CleanupFolder => Path.Combine(_programFiles.FullName, PendingCleanup.Name);

    public MemoryStore Store { get; } = new();

    public MemoryRegistry Registry { get; } = new();

    public InstallServices Services { get; }

    public string? LastResult => Services.LastResult.Read();

    public IReadOnlyList<string> DesktopFiles => [.. Directory.EnumerateFiles(_desktop.FullName).Select(Path.GetFileName).OfType<string>()];

    /// <summary>Runs one action as the installer would.</summary>
    public bool Run(RecordingSession session, Func<InstallServices, IInstallAction> make) =>
        ActionRunner.Run(session, make(Services), Services) == ActionEnd.Done;

    public void Dispose()
    {
        Token.Dispose();
        _desktop.Dispose();
        _programFiles.Dispose();
    }
}

/// <summary>What a PC without Windows would start by itself.</summary>
internal sealed class MemoryStarts : IAutomaticStarts
{
    /// <summary>The command lines that each logon starts, by their names.</summary>
    public Dictionary<string, string> Logons { get; } = [];

    /// <summary>The tasks' definitions, by their names.</summary>
    public Dictionary<string, string> Tasks { get; } = [];

    /// <summary>Whether there is no Task Scheduler.</summary>
    public bool RefusesTasks { get; set; }

    public void AddToLogons(string name, string commandLine) => Logons[name] = commandLine;

    public void RemoveFromLogons(string name) => Logons.Remove(name);

    public void AddTask(string name, string task) => Tasks[name] = RefusesTasks ? throw new IOException("The Task Scheduler: 0x80070422") : task;

    public void RemoveTask(string name) => Tasks.Remove(name);
}
