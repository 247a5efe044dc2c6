using System.Security.Cryptography;
using EGovToken.Testing.Sandbox;
using EGovToken.Testing.Sandbox.Prefix;
using EGovToken.Testing.Sandbox.Session;
using EGovToken.Testing.Sandbox.Snapshots;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestKit;

/// <summary>A citizen's PC as it came from the shop, with a token plugged in and the product's packages on a medium.</summary>
public sealed class CitizenPC : IDisposable
{
    private const int PinLength = 12;
    private const string Medium = "/media";
    private const string Logs = @"Z:\state\logs";

    private static readonly TimeSpan WindowLimit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _medium = new();
    private int _runs;

    /// <param name="packagesFolder">What is on the medium; what the build has left when null.</param>
    /// <param name="progress">Receives lines for people.</param>
    /// <param name="stage">The Windows that it begins with; a fresh one when null.</param>
    public CitizenPC(string? packagesFolder = null, IProgress<string>? progress = null, Stage? stage = null)
    {
        // A copy: a build beside a running test would otherwise change the medium under its hands.
        foreach (var file in Directory.EnumerateFiles(packagesFolder ?? Packages))
        {
            File.Copy(file, _medium.PathOf(Path.GetFileName(file)));
        }

        World = SandboxWorld.Create(new SandboxOptions
        {
            Mounts =
            [
                new FolderMount(_medium.FullName, Medium),
                .. ProgramMounts,
            ],
            Stage = stage,
            Progress = progress,
        });
        Directory.CreateDirectory(LogFolder);
        Token = IssuedToken.PlugInto(new TokenStateFile(Path.Combine(World.TokenFolder, "token.json")));
        Token.ChangePin(Pin);
    }

    /// <summary>A PC on which the middleware is installed already.</summary>
    public static CitizenPC WithMiddleware() => new(stage: Middleware.Installed);

    /// <summary>
    /// The token's PIN. Drawn for this PC, so that it stands in nothing that was there before (the virtual token's own default
    /// is a constant in its module), and long enough not to occur by chance.
    /// </summary>
    public string Pin { get; } = RandomNumberGenerator.GetString("0123456789", PinLength);

    /// <summary>Where the build leaves the packages.</summary>
    public static string Packages { get; } = Path.Combine(Repository.Product, "packages");

    /// <summary>egovtoken.exe as the build leaves it, where <see cref="ProgramMounts"/> shows it in Windows.</summary>
    public static string CommandLine => @"Z:\command-line\egovtoken.exe";

    /// <summary>The tests' own program in Windows (tests/Sandbox/WindowsProbe).</summary>
    public static string Probe => @"Z:\windows-probe\WindowsProbe.exe";

    /// <summary>Where a PC has the middleware's set-up, the command line and the tests' program.</summary>
    public static IReadOnlyList<FolderMount> ProgramMounts { get; } =
    [
        Middleware.Mount,
        new(Path.Combine(Repository.Product, "command-line"), "/command-line"),
        new(Path.Combine(Repository.Artifacts, "windows-probe"), "/windows-probe"),
    ];

    /// <summary>The PC itself.</summary>
    public SandboxWorld World { get; }

    /// <summary>The citizen's token.</summary>
    public TokenControl Token { get; }

    /// <summary>The installers' logs, on the host.</summary>
    public string LogFolder => Path.Combine(World.StateFolder, "logs");

    /// <summary>What the installer that ran last has logged, its packages' logs with it.</summary>
    public string LastLog => string.Join('\n', LogsOf($"{_runs:00}-*"));

    /// <summary>Everything that the installers have logged so far.</summary>
    public string Log => string.Join('\n', LogsOf("*"));

    /// <summary>Adds a file to the medium.</summary>
    /// <param name="hostFile">The file, on the host.</param>
    /// <returns>Its path in Windows.</returns>
    public string PutOnMedium(string hostFile)
    {
        var name = Path.GetFileName(hostFile);
        File.Copy(hostFile, _medium.PathOf(name));
        return $@"Z:\media\{name}";
    }

    /// <summary>Runs the bundle silently.</summary>
    /// <param name="arguments">Switches and variables beside <c>/quiet</c>.</param>
    public ProcessResult RunBundle(params IReadOnlyList<string> arguments) => World.Run(SilentBundle(arguments));

    /// <summary>The command that runs the bundle silently, with a log of its own: to be run once.</summary>
    /// <param name="arguments">Switches and variables beside <c>/quiet</c>.</param>
    public WindowsCommand SilentBundle(params IReadOnlyList<string> arguments) =>
        new(@"Z:\media\EGovTokenSetup.exe", ["/quiet", "/norestart", "/log", NextLog("bundle"), .. arguments]);

    /// <summary>Runs the user's package silently.</summary>
    /// <param name="arguments"><c>/i</c>, <c>/x</c> or another verb with the package, and properties.</param>
    public ProcessResult RunPackage(params IReadOnlyList<string> arguments) =>
        World.Run("msiexec.exe", [.. arguments, "/qn", "/l*v", NextLog("package")]);

    /// <summary>Starts the user's package silently and does not wait for its end.</summary>
    /// <param name="session">The session to start it in.</param>
    /// <param name="arguments"><c>/i</c>, <c>/x</c> or another verb with the package, and properties.</param>
    public StartedProgram StartSilentPackage(SandboxSession session, params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Start(new WindowsCommand("msiexec.exe", [.. arguments, "/qn", "/l*v", NextLog("package")]));
    }

    /// <summary>Starts the user's package with its wizard and does not wait for its end.</summary>
    /// <param name="session">The session to start it in.</param>
    /// <param name="arguments"><c>/i</c>, <c>/x</c> or another verb with the package, and properties.</param>
    public StartedProgram StartPackage(SandboxSession session, params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Start(new WindowsCommand("msiexec.exe", [.. arguments, "/l*v", NextLog("package")]));
    }

    /// <summary>Starts the bundle with its pages, as a double-click does, and does not wait for its end.</summary>
    /// <param name="session">The session to start it in.</param>
    /// <param name="arguments">Switches and variables.</param>
    public StartedProgram StartBundle(SandboxSession session, params IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Start(new WindowsCommand(@"Z:\media\EGovTokenSetup.exe", ["/log", NextLog("bundle"), .. arguments]));
    }

    /// <summary>Installs the middleware by itself, as a user would have done before.</summary>
    public ProcessResult InstallMiddleware() => World.Run(Middleware.Installation);

    /// <summary>Signs a text with the key of each of the user's certificates, as a browser would reach it.</summary>
    /// <param name="pin">The token's PIN.</param>
    /// <param name="text">What to sign.</param>
    public ProcessResult SignThroughKeyLinks(string pin, string text) => World.Run(Probe, "sign", pin, text);

    /// <summary>Runs egovtoken.exe as the build leaves it, whether or not the product is installed.</summary>
    /// <param name="arguments">Its arguments.</param>
    public ProcessResult RunCommandLine(params IReadOnlyList<string> arguments) => World.Run(CommandLine, [.. arguments]);

    /// <summary>The path that a file of this PC's drive C: has in Windows.</summary>
    /// <param name="hostFile">The file on the host.</param>
    public string WindowsPath(string hostFile) =>
        @"C:\" + Path.GetRelativePath(Path.Combine(World.PrefixFolder, "drive_c"), hostFile).Replace('/', '\\');

    /// <summary>Folders that custom actions were unpacked to and that are still there, as paths of this machine. Each of their two hosts names them in its way.</summary>
    public IReadOnlyList<string> UnpackedFolders =>
        [.. new[] { "egovtoken-*", "*.tmp-" }.SelectMany(pattern => Directory.GetDirectories(World.HostPath(@"C:\users\root\AppData\Local\Temp"), pattern))];

    /// <summary>Takes a picture of what the citizen sees: the desktop's folder, and the list of installed programs.</summary>
    /// <param name="pngFile">Where the picture goes, on the host.</param>
    public void TakeDesktopPicture(string pngFile)
    {
        using var session = World.StartSession();
        session.Start(new WindowsCommand("explorer.exe", @"C:\users\root\Desktop"));
        session.Screen.WaitForWindow("Desktop", WindowLimit);
        session.Start(new WindowsCommand("control.exe", "appwiz.cpl"));
        session.Screen.WaitForWindow("Add/Remove", WindowLimit);
        session.Screen.Drag(from: (250, 12), to: (950, 112)); // Windows opens both in the same corner.
        session.Screen.TakeScreenshot(pngFile);
        session.End(TimeSpan.Zero);
    }

    /// <summary>What is different from a snapshot, as readable lines.</summary>
    public IReadOnlyList<string> ChangesSince(Snapshot before) =>
        [.. Snapshot.Compare(before, World.TakeSnapshot()).Select(change => change.ToString())];

    public void Dispose()
    {
        World.Dispose();
        _medium.Dispose();
    }

    private IEnumerable<string> LogsOf(string pattern) =>
        Directory.EnumerateFiles(LogFolder, pattern).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    private string NextLog(string kind) => $@"{Logs}\{++_runs:00}-{kind}.log";
}

/// <summary>The stand-in for the vendor's middleware.</summary>
public static class Middleware
{
    private const string Medium = "/vendor";
    private const string SetUp = "es2003_standin.exe";

    private static readonly string Folder = Path.Combine(Repository.Artifacts, "middleware");

    /// <summary>The command that installs it silently, as a user would have done before.</summary>
    public static WindowsCommand Installation { get; } = new($"{Medium}/{SetUp}", "/S");

    /// <summary>The medium that it is on.</summary>
    public static FolderMount Mount { get; } = new(Folder, Medium);

    /// <summary>A Windows on which it is installed.</summary>
    public static Stage Installed { get; } = new(
        "middleware",
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, SetUp)))),
        static world =>
        {
            if (world.Run(Installation) is { ExitCode: not 0 } failed)
            {
                throw new SandboxException($"The stand-in for the middleware could not be installed: {failed}");
            }
        });
}
