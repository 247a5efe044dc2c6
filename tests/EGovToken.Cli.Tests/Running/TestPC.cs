using System.Globalization;
using System.Text;
using EGovToken.Cli.Running;
using EGovToken.Core.Host;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Cli.Tests.Running;

/// <summary>A PC with middleware and a plugged-in token, on which commands run in this process.</summary>
internal sealed class TestPC : IDisposable
{
    /// <summary>The token's PIN, which occurs in nothing else.</summary>
    public const string Pin = "48306151";

    private readonly PluggedToken _plugged = new();
    private readonly TemporaryFolder _logs = new();
    private Action<string> _log = static _ => { };

    public TestPC()
    {
        Token.ChangePin(Pin);
        Containers = new TokenKeyContainers(_plugged.StateFile);
    }

    public TokenControl Token => _plugged.Token;

    public PluggedToken Plugged => _plugged;

    public MemoryStore Store { get; } = new();

    public MemoryRegistry Registry { get; } = new();

    public IPolicies Policies { get; set; } = new MemoryPolicies();

    public IKeyContainers Containers { get; set; }

    public IPrivateKeyCheck? PrivateKeys { get; set; }

    /// <summary>The program that the module is loaded into; null for this one.</summary>
    public HostProgram? TokenHost { get; set; }

    public CultureInfo UICulture { get; set; } = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The parts that commands work on.</summary>
    public MachineServices PC => new(
        new ModuleLocator(_plugged.SystemFolder, new KnownProviders((EPass2003.Provider, _plugged.Module))),
        Containers,
        PrivateKeys ?? Store,
        Store,
        Store,
        Registry,
        Policies)
    {
        Machine = Machine,
        UserPackage = UserPackage,
        Notifier = Notifier,
        StoreLock = StoreLock,
        TokenHost = TokenHost,
        ReaderEvents = () => ReaderEvents,
        IsSessionActive = () => IsSessionActive(),
        SessionsOtherUser = () => SessionsOtherUser,
        Log = _log,

        // A host has the memory of its own user.
        PinMemory = TokenHost is null ? new RegistryPinMemory(Registry) : FilePinMemory.OfThisUser,
    };

    /// <summary>What the smart card service tells.</summary>
    public IReaderEvents ReaderEvents { get; set; } = new PlayedReaderEvents();

    /// <summary>Whether the user is before the screen.</summary>
    public Func<bool> IsSessionActive { get; set; } = static () => true;

    /// <summary>Who is signed in, where the command runs as another user.</summary>
    public string? SessionsOtherUser { get; init; }

    public MemoryMachine Machine { get; } = new();

    public MemoryStoreLock StoreLock { get; } = new();

    public MemoryUserPackage UserPackage { get; } = new();

    /// <summary>How long a logon waits for Windows Installer.</summary>
    public TimeSpan InstallerPatience { get; init; } = TimeSpan.FromMinutes(1);

    public RecordingNotifier Notifier { get; } = new();

    /// <summary>What logons have left in their log.</summary>
    public string LogonLog => File.Exists(_logs.PathOf(Commands.LogonLog.FileName)) ? File.ReadAllText(_logs.PathOf(Commands.LogonLog.FileName)) : "";

    /// <summary>How often C_Login was called.</summary>
    public int Logins => _plugged.CallsOf("C_Login");

    /// <summary>The serial number of the token.</summary>
    public string Serial => _plugged.Token.State.Serial;

    /// <summary>Puts another token in, whose certificates end in some days.</summary>
    public void PlugInEnding(double days, string? serial = null)
    {
        using var authority = new TestCertificateAuthority();
        var options = new CitizenTokenOptions { ValidTo = DateTimeOffset.UtcNow.AddDays(days) };
        var token = CitizenToken.Create(authority, serial is null ? options : options with { Serial = serial });
        Plugged.Token.Replace(token);
    }

    /// <summary>Runs a command with JSON output and nobody at the keyboard.</summary>
    public CommandResult Run(params string[] args) => Run("", new TestKeyboard(), [.. args, "--json"]);

    /// <summary>Runs a command with a PIN on standard input.</summary>
    public CommandResult RunWithInput(string input, params string[] args) => Run(input, new TestKeyboard(), [.. args, "--pin-stdin", "--json"]);

    /// <summary>Runs a command as a person does.</summary>
    public CommandResult Type(TestKeyboard keyboard, params string[] args) => Run("", keyboard, args);

    public void Dispose()
    {
        _plugged.Dispose();
        _logs.Dispose();
    }

    private CommandResult Run(string input, TestKeyboard keyboard, string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var environment = new CommandEnvironment(
            log =>
            {
                _log = log;
                return PC;
            },
            output, errors, keyboard, () => new MemoryStream(Encoding.UTF8.GetBytes(input)), UICulture)
        {
            LogFolder = _logs.FullName,
            InstallerPatience = InstallerPatience,
            SingleInstance = _logs.FullName.Replace(Path.DirectorySeparatorChar, '.'),
        };
        return new CommandResult(new CommandLineProgram(environment).Run(args), output.ToString(), errors.ToString());
    }
}
