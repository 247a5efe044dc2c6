using EGovToken.Core.PC;
using EGovToken.Core.Settings;
using EGovToken.Core.Texts;
using EGovToken.Core.Tokens;

namespace EGovToken.Cli.Commands;

/// <summary>One run of a command.</summary>
/// <param name="Environment">What it works on and talks through.</param>
/// <param name="PC">The PC and the user on it.</param>
/// <param name="SettingsReader">Tells where settings come from.</param>
/// <param name="Settings">The settings: policies, else options, else defaults.</param>
/// <param name="Texts">The commands' texts.</param>
/// <param name="Log">Takes lines for people who look for a fault.</param>
/// <param name="Cancellation">Set when the user presses Ctrl+C.</param>
internal sealed record CommandSession(
    CommandEnvironment Environment,
    UserPC PC,
    SettingsReader SettingsReader,
    InstallSettings Settings,
    TextCatalog Texts,
    Action<string> Log,
    CancellationToken Cancellation)
{
    /// <summary>Which token is meant.</summary>
    public TokenQuery Query => new(Settings.TokenSerial, Settings.WaitForToken);

    /// <summary>Says something to a person that is not the result.</summary>
    /// <param name="text">A text in his language.</param>
    public void Tell(string text) => Environment.Errors.WriteLine(text);

    /// <summary>Reads tokens through the PC's module.</summary>
    /// <exception cref="Core.Outcomes.OutcomeException">There is no module.</exception>
    public TokenReader OpenReader() => new(PC.Modules.Find(Settings.Pkcs11Module).Path, TokenReader.DefaultLimit);
}
