using EGovToken.Testing.Sandbox.Cache;
using EGovToken.Testing.Sandbox.Certificates;
using EGovToken.Testing.Sandbox.Framework;
using EGovToken.Testing.Sandbox.Isolation;
using EGovToken.Testing.Sandbox.Prefix;
using EGovToken.Testing.Sandbox.Registry;
using EGovToken.Testing.Sandbox.Root;
using EGovToken.Testing.Sandbox.Secrets;
using EGovToken.Testing.Sandbox.Session;
using EGovToken.Testing.Sandbox.Snapshots;

namespace EGovToken.Testing.Sandbox;

/// <summary>One PC with a fresh Windows of its own, without a network: programs run in it, and what they left can be looked at.</summary>
/// <remarks>
/// <see cref="Run(WindowsCommand)"/> switches Windows on, and it stays on until somebody looks at what it left: only a Windows that is off
/// has its registry in files. <see cref="StartSession"/> begins with one that has just been switched on.
/// </remarks>
public sealed class SandboxWorld : IDisposable
{
    private readonly string _root;
    private readonly SandboxOptions _options;
    private readonly WorkFolder _folder;
    private readonly SharedFiles _shared;
    private readonly ContentHashes _hashes;
    private SandboxSession? _session;
    private bool _isForRuns;
    private int _sessions;

    private SandboxWorld(string root, string fresh, SandboxOptions options)
    {
        _root = root;
        _options = options;
        _folder = WorkFolder.Create();
        _shared = SharedFiles.Of(fresh);
        _hashes = new ContentHashes(_shared);
        _shared.Copy(options.Stage?.Ensure(fresh, options) ?? fresh, PrefixFolder);
        Directory.CreateDirectory(TokenFolder);
        Directory.CreateDirectory(StateFolder);
        Directory.CreateDirectory(HomeFolder);
    }

    /// <summary>The folder /token (Z:\token) on the host: the virtual token's state. Both sides may write to it.</summary>
    public string TokenFolder => Path.Combine(_folder.Path, "token");

    /// <summary>The folder /state (Z:\state) on the host: for logs and whatever else goes in or comes out. Both sides may write to it.</summary>
    public string StateFolder => Path.Combine(_folder.Path, "state");

    /// <summary>The Wine prefix on the host: drive_c and the registry files.</summary>
    public string PrefixFolder => Path.Combine(_folder.Path, "prefix");

    private string HomeFolder => Path.Combine(_folder.Path, "home");

    /// <summary>Makes a world. The first one on a host, and the first after a change of recipe, takes minutes.</summary>
    /// <exception cref="SandboxException">It cannot be made; the message says what is missing.</exception>
    public static SandboxWorld Create(SandboxOptions? options = null)
    {
        options ??= new SandboxOptions();
        var root = SandboxRoot.Ensure(options.Progress);
        var fresh = PrefixTemplate.Ensure(options.Progress);
        return new SandboxWorld(root, fresh, options);
    }

    /// <summary>Runs a Windows program on its own: switches Windows on first if it is off.</summary>
    /// <exception cref="SandboxTimeoutException">It did not end in time; everything has been ended.</exception>
    /// <exception cref="SandboxException">Windows could not start it.</exception>
    public ProcessResult Run(WindowsCommand command)
    {
        if (_session is not { HasEnded: false } || !_isForRuns)
        {
            StartSession();
            _isForRuns = true;
        }

        return _session!.Run(command);
    }

    /// <summary>Runs a Windows program on its own with these arguments; as <see cref="Run(WindowsCommand)"/>.</summary>
    public ProcessResult Run(string program, params IReadOnlyList<string> arguments) => Run(new WindowsCommand(program, arguments));

    /// <summary>Switches Windows on anew, with a screen. One session at a time; end it before looking at what it left.</summary>
    /// <param name="options">What this session sees beside what the world always has.</param>
    public SandboxSession StartSession(SessionOptions? options = null)
    {
        options ??= new SessionOptions();
        SwitchOff();
        _isForRuns = false;
        var sandbox = new Bubblewrap(_root);
        sandbox.Mount(new FolderMount(PrefixFolder, Inside.Prefix, Writable: true));
        sandbox.Mount(new FolderMount(HomeFolder, Inside.Home, Writable: true));
        sandbox.Mount(new FolderMount(TokenFolder, Inside.Token, Writable: true));
        sandbox.Mount(new FolderMount(StateFolder, Inside.State, Writable: true));
        sandbox.SetEnvironment("SCREEN", $"{SandboxScreen.Width}x{SandboxScreen.Height}x24");
        WineDotnetRuntime.MountIn(sandbox);
        if (FrameworkRuntime.IsChosen)
        {
            FrameworkRuntime.MountIn(sandbox, _options.Progress);
        }

        foreach (var mount in _options.Mounts.Concat(options.Mounts))
        {
            sandbox.Mount(mount);
        }

        foreach (var folder in options.SmallFolders)
        {
            sandbox.MountSmall(folder);
        }

        foreach (var (name, value) in _options.Environment)
        {
            sandbox.SetEnvironment(name, value);
        }

        _session = new SandboxSession(sandbox, Path.Combine(_folder.Path, $"session-{++_sessions}"));
        return _session;
    }

    /// <summary>The path on the host of a file on drive C: or Z:\token and Z:\state, whether it exists or not.</summary>
    /// <param name="windowsPath">A full path; its case need not be the files' own.</param>
    public string HostPath(string windowsPath)
    {
        return WindowsPath.OnHost(windowsPath, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["C:"] = Path.Combine(PrefixFolder, "drive_c"),
            [Inside.ToWindowsPath(Inside.Token)] = TokenFolder,
            [Inside.ToWindowsPath(Inside.State)] = StateFolder,
        });
    }

    /// <summary>Reads the whole registry. Switches Windows off.</summary>
    public WineRegistry ReadRegistry()
    {
        SwitchOff();
        return WineRegistry.Read(PrefixFolder);
    }

    /// <summary>Reads all certificate stores of the user and of the machine. Switches Windows off.</summary>
    public IReadOnlyList<StoredCertificate> ReadCertificates() => CertificateStores.Read(ReadRegistry());

    /// <summary>
    /// Takes down what is in this Windows now: files, folders, links, registry, certificates, and the programs that ran on at the end of
    /// the last session. Switches Windows off.
    /// </summary>
    public Snapshot TakeSnapshot()
    {
        SwitchOff();
        return Snapshot.Take(PrefixFolder, _hashes, _session?.LeftRunning ?? []);
    }

    /// <summary>Finds where a secret is kept, anywhere in this Windows, in its user's home and in /state. Switches Windows off.</summary>
    /// <returns>The files and registry values that contain it.</returns>
    public IReadOnlyList<string> FindSecret(string secret)
    {
        SwitchOff();
        return SecretSearch.Find(secret, _shared, PrefixFolder, HomeFolder, StateFolder);
    }

    /// <summary>Ends everything that runs and removes everything that was made.</summary>
    public void Dispose()
    {
        _session?.Dispose();
        _folder.Dispose();
    }

    // What programs have left running is ended with it, and stands in the next snapshot.
    internal void SwitchOff()
    {
        if (_session is not { HasEnded: false } session)
        {
            return;
        }

        if (!_isForRuns)
        {
            throw new InvalidOperationException("A session is running in this sandbox. End it first: only then is the registry in its files.");
        }

        if (session.End() is { Count: > 0 } killed)
        {
            _options.Progress?.Report($"These programs were left running, and have been ended: {string.Join(", ", killed)}");
        }
    }
}
