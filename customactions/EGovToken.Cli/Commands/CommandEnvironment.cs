using System.Globalization;
using System.Runtime.InteropServices;
using EGovToken.Cli.PinEntry;
using EGovToken.Core.PC;

namespace EGovToken.Cli.Commands;

/// <summary>What the commands work on and talk through; tests put others in the place of each part.</summary>
/// <param name="PC">Gives the PC and the user on it, with a receiver of lines for a log.</param>
/// <param name="Output">Where results go.</param>
/// <param name="Errors">Where everything else goes.</param>
/// <param name="Keyboard">Where a person types.</param>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="UICulture">The culture that the user's system speaks in.</param>
internal sealed record CommandEnvironment(
    Func<Action<string>, UserPC> PC,
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

    /// <summary>What the logons that exclude each other share.</summary>
    public string LogonTurn { get; init; } = Logon.LogonTurn.Name;

    /// <summary>Those of this process.</summary>
    /// <param name="console">Its standard output and error.</param>
    public static CommandEnvironment OfThisProcess(StandardConsole console) => new(
        static log => RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? WindowsPC.ForThisUser(log) : OtherSystem.ForThisUser(),
        console.Output,
        console.Errors,
        new ConsoleKeyboard(),
        Console.OpenStandardInput,
        CultureInfo.CurrentUICulture);
}
