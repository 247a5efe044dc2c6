using EGovToken.Cli.Output;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;

namespace EGovToken.Cli.Commands;

/// <summary>What <c>status</c> found.</summary>
/// <param name="Result">How it ended.</param>
internal sealed record StatusReport(Outcome Result) : CommandReport(Result)
{
    // The number of Schemas/status.schema.json. Another one only when a member goes, or means something else.
    private const int SchemaVersion = 1;

    /// <summary>The module; null when there is none.</summary>
    public ModuleFinding? Module { get; init; }

    /// <summary>The readers' names, of all slots.</summary>
    public IReadOnlyList<string> Readers { get; init; } = [];

    /// <summary>The readers of cards that the middleware does not know.</summary>
    public IReadOnlyList<string> UnknownCards { get; init; } = [];

    /// <summary>The tokens.</summary>
    public IReadOnlyList<TokenStatus> Tokens { get; init; } = [];

    /// <summary>What the journal knows of certificates that are on no token now.</summary>
    public IReadOnlyList<JournalEntry> JournalOnly { get; init; } = [];

    /// <summary>The names of unreadable journal values.</summary>
    public IReadOnlyList<string> JournalUnreadable { get; init; } = [];

    /// <summary>What the newest installation or command left; null when there was none.</summary>
    public string? LastResult { get; init; }

    /// <summary>The settings.</summary>
    public IReadOnlyList<SettingStatus> Settings { get; init; } = [];

    /// <inheritdoc/>
    public override void AddTo(JsonObject json, Language language)
    {
        json.Add("schemaVersion", SchemaVersion);
        json.Add("productVersion", ProductVersion.Text);
        json.Add("module", Module is null ? null : new JsonObject
        {
            { "path", Module.Path },
            { "providerRegistered", Module.SuiteInstalled },
        });
        json.Add("readers", Readers);
        json.Add("unknownCards", UnknownCards);
        json.Add("tokens", Tokens.Select(token => token.ToJson(language)));
        json.Add("journalOnly", JournalOnly.Select(static entry => new JsonObject
        {
            { "store", entry.Store },
            { "thumbprint", entry.Thumbprint },
            { "subject", entry.Subject },
            { "token", entry.TokenSerial },
            { "state", entry.State },
        }));
        json.Add("journalUnreadable", JournalUnreadable);
        json.Add("lastResult", LastResult);
        json.Add("settings", Settings.Select(static setting => setting.ToJson()));
    }
}

/// <summary>A setting in force.</summary>
/// <param name="Name">One of <see cref="SettingNames"/>.</param>
/// <param name="Value">Its value; empty when there is none.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record SettingStatus(string Name, string Value, SettingSource Source)
{
    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson() => new()
    {
        { "name", Name },
        { "value", Value },
        { "source", Source == SettingSource.Property ? "option" : Source.ToString().ToLowerInvariant() },
    };
}
