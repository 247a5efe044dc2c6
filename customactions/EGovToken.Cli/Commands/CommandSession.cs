using EGovToken.Cli.Output;
using EGovToken.Core.PC;
using EGovToken.Core.Settings;
using EGovToken.Core.Texts;
using EGovToken.Core.Tokens;

namespace EGovToken.Cli.Commands;

/// <summary>One run of a command.</summary>
/// <param name="Environment">What it works on and talks through.</param>
/// <param name="PC">The PC and the user on it.</param>
/// <param name="SettingsReader">Tells where settings come from.</param>
/// <param name="Settings">The settings: policies, else options, else what the product was installed with for everybody, else defaults.</param>
/// <param name="Texts">The commands' texts.</param>
/// <param name="Log">Takes lines for people who look for a fault.</param>
/// <param name="Interruption">The user's Ctrl+C.</param>
internal sealed record CommandSession(
    CommandEnvironment Environment,
    UserPC PC,
    SettingsReader SettingsReader,
    InstallSettings Settings,
    TextCatalog Texts,
    Action<string> Log,
    Interruption Interruption)
{
    /// <summary>Set when the user presses Ctrl+C.</summary>
    public CancellationToken Cancellation => Interruption.Token;

    /// <summary>How long to wait for a token.</summary>
    public TimeSpan WaitForToken { get; init; } = Settings.WaitForToken;

    /// <summary>Which token is meant.</summary>
    public TokenQuery Query => new(Settings.TokenSerial, WaitForToken, Settings.TokenModels);

    /// <summary>Says something to a person that is not the result.</summary>
    /// <param name="text">A text in his language.</param>
    public void Tell(string text) => Environment.Errors.WriteLine(text);

    /// <summary>Reads tokens through the PC's module.</summary>
    /// <exception cref="Core.Outcomes.OutcomeException">There is no module.</exception>
    public TokenReader OpenReader()
    {
        var module = PC.Modules.Find(Settings.Pkcs11Module);
        Log($"module {module.Path}");
        return new TokenReader(module.Path, TokenReader.DefaultLimit);
    }

    /// <summary>Finds the token that is meant.</summary>
    /// <param name="reader">Reads tokens.</param>
    /// <exception cref="Core.Outcomes.OutcomeException">Every failure of module and token.</exception>
    public TokenDescription Describe(TokenReader reader)
    {
        var token = reader.Describe(Query, Cancellation);
        LogToken(token);
        return token;
    }

    /// <summary>Logs a token that was found.</summary>
    public void LogToken(TokenDescription token) =>
        Log(PlainText.Of($"token {token.Serial} ({token.Label}) of {token.Manufacturer}, {token.Model}; PIN {token.PinState}"));

    /// <summary>Makes a change of the stores, unless the command was cancelled; once begun, Ctrl+C waits for its end.</summary>
    /// <param name="change">The change.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Change(Action change)
    {
        Cancellation.ThrowIfCancellationRequested();
        Interruption.Changes.Make(change);
    }
}
