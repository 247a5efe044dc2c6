using System.Globalization;
using System.Runtime.InteropServices;
using EGovToken.Cli.Output;
using EGovToken.Core.Common;
using EGovToken.Core.Host;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;

namespace EGovToken.Cli.Running;

/// <summary>One run of a command.</summary>
/// <param name="Environment">Its environment.</param>
/// <param name="PC">The PC and the user on it.</param>
/// <param name="SettingsReader">Tells where settings come from.</param>
/// <param name="Settings">The settings: policies, else options, else what the per-machine package was given, else defaults.</param>
/// <param name="Texts">The commands' texts.</param>
/// <param name="Log">Takes diagnostic lines.</param>
/// <param name="CtrlCHandler">The user's Ctrl+C.</param>
internal sealed record CommandSession(
    CommandEnvironment Environment,
    MachineServices PC,
    SettingsReader SettingsReader,
    InstallSettings Settings,
    TextCatalog Texts,
    Action<string> Log,
    CtrlCHandler CtrlCHandler)
{
    /// <summary>Set when the user presses Ctrl+C.</summary>
    public CancellationToken Cancellation => CtrlCHandler.Token;

    /// <summary>How long to wait for a token.</summary>
    public TimeSpan WaitForToken { get; init; } = Settings.WaitForToken;

    /// <summary>Which token is meant.</summary>
    public TokenQuery Query => new(Settings.TokenSerial, WaitForToken, Settings.TokenModels) { InActiveSession = IsLogon };

    /// <summary>Whether nobody has asked for it: then only a token of the user who is before the screen is meant.</summary>
    public bool IsLogon { get; init; }

    /// <summary>Says something to a person that is not the result.</summary>
    /// <param name="text">A text in their language.</param>
    public void Tell(string text)
    {
        try
        {
            Environment.Errors.WriteLine(text);
        }
        catch (Exception e) when (StandardConsole.IsUnwritable(e))
        {
            // Who has closed standard error does not want to be told; the result does not depend on it.
        }
    }

    /// <summary>The PIN that the token gets, or may get; null when none was asked for.</summary>
    public PinAttempt? Attempt { get; set; }

    /// <summary>Reads tokens through the PC's module.</summary>
    /// <exception cref="OutcomeException">There is no module.</exception>
    public ITokenReader OpenReader()
    {
        var module = PC.Modules.Find(Settings.Pkcs11Module);
        Log($"module {module.Path}");
        return PC.Tokens.Open(module.Path, waiting: TellWaiting);
    }

    /// <summary>Tells a person what the command waits for.</summary>
    /// <param name="limit">How long it may take.</param>
    public void TellWaiting(TimeSpan limit) => Tell(Texts.Get("Token.Waiting", (int)limit.TotalSeconds));

    /// <summary>Logs a token that was found.</summary>
    public void LogToken(TokenDescription token) =>
        Log(PlainText.Of($"token {token.Serial} ({token.Label}) of {token.Manufacturer}, {token.Model}; PIN {token.PinState}"));

    /// <summary>Waits before it is looked again whether something has changed.</summary>
    /// <param name="time">How long.</param>
    /// <exception cref="OperationCanceledException">The command was cancelled meanwhile.</exception>
    public void Pause(TimeSpan time)
    {
        Cancellation.WaitHandle.WaitOne(time);
        Cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Makes a change of the stores, unless the command was cancelled; once begun, Ctrl+C waits for its end.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Change(Action change)
    {
        Cancellation.ThrowIfCancellationRequested();
        CtrlCHandler.Changes.Make(change);
    }
}

/// <summary>The commands' environment; tests replace each part.</summary>
/// <param name="PC">Gives the PC and the user on it, with a receiver of lines for a log.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Errors">Where everything else goes.</param>
/// <param name="Keyboard">Where a person types.</param>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="UICulture">The culture that the user's system speaks in.</param>
internal sealed record CommandEnvironment(
    Func<Action<string>, MachineServices> PC,
    TextWriter Output,
    TextWriter Errors,
    IKeyboard Keyboard,
    Func<Stream> OpenInput,
    CultureInfo UICulture)
{
    /// <summary>The folder for the log of logons: in the user's profile, on this PC alone. Null when Windows names no such place.</summary>
    public string? LogFolder { get; init; } =
        System.Environment.GetFolderPath(System.Environment.SpecialFolder.LocalApplicationData) is { Length: > 0 } data
            ? Path.Combine(data, "EGovToken", "Logs")
            : null;

    /// <summary>
    /// How long a logon waits for Windows Installer. It counts as at work for ten minutes after it was; start-up installs for long, and users log
    /// on meanwhile.
    /// </summary>
    public TimeSpan InstallerPatience { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The name that logons excluding each other share.</summary>
    public string SingleInstance { get; init; } = Running.SingleInstance.Name;

    /// <summary>Those of this process.</summary>
    /// <param name="console">Its standard output and error.</param>
    /// <param name="host">A token host that was started already, or null.</param>
    public static CommandEnvironment OfThisProcess(StandardConsole console, EarlyHost? host = null) => new(
        log => (RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? WindowsPlatform.ForThisUser(log) : NonWindowsPlatform.ForThisUser(log)) is var pc
            && host is not null ? pc with { TokenHost = HostProgram.OfThisProgram with { Early = host } } : pc,
        console.Output,
        console.Errors,
        new ConsoleKeyboard(),
        Console.OpenStandardInput,
        CultureInfo.CurrentUICulture);
}
