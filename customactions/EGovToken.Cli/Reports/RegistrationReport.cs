using EGovToken.Cli.Output;
using EGovToken.Core.Journal;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Registration;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Reports;

/// <summary>What <c>register</c> came to.</summary>
/// <param name="Result">How it ended.</param>
internal sealed record RegistrationReport(Outcome Result) : CommandReport(Result)
{
    /// <summary>The token's serial number; null when none was read.</summary>
    public string? Token { get; init; }

    /// <summary>The certificates that belong in the user's stores.</summary>
    public IReadOnlyList<RegisteredCertificate> Certificates { get; init; } = [];

    /// <summary>Those that do not, and why.</summary>
    public IReadOnlyList<LeftOutCertificate> LeftOut { get; init; } = [];

    /// <summary>What was unregistered because the token has its renewal.</summary>
    public IReadOnlyList<JournalEntry> Superseded { get; init; } = [];

    /// <summary>The names of the journal's values that nobody understood and that were moved out of the way.</summary>
    public IReadOnlyList<string> SetAside { get; init; } = [];

    /// <summary>Whether the stores were changed.</summary>
    public bool IsChanged => Superseded.Count > 0 || Certificates.Any(static certificate => certificate.Change == RegistrationChange.Registered);

    /// <inheritdoc/>
    public override void AddTo(JsonObject json, Language language)
    {
        json.Add("token", Token);
        json.Add("changed", IsChanged);
        json.Add("certificates", Certificates.Select(static certificate => certificate.ToJson()));
        json.Add("leftOut", LeftOut.Select(static left => new JsonObject
        {
            { "name", left.Name },
            { "thumbprint", left.Thumbprint },
            { "reason", left.Reason },
            { "detail", left.Detail },
        }));
        json.Add("superseded", Superseded.Select(static entry => new JsonObject
        {
            { "subject", entry.Subject },
            { "thumbprint", entry.Thumbprint },
        }));
        json.Add("journalSetAside", SetAside);
    }
}
