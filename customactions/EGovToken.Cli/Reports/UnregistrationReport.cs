using EGovToken.Cli.Output;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Reports;

/// <summary>What <c>unregister</c> came to.</summary>
/// <param name="Result">How it ended.</param>
internal sealed record UnregistrationReport(Outcome Result) : CommandReport(Result)
{
    /// <summary>The serial number of the token whose certificates were meant; null when all were, or none was registered.</summary>
    public string? Token { get; init; }

    /// <summary>The certificates.</summary>
    public IReadOnlyList<UnregisteredCertificate> Certificates { get; init; } = [];

    /// <summary>The names of the journal's values that nobody understood and that were moved out of the way.</summary>
    public IReadOnlyList<string> SetAside { get; init; } = [];

    /// <inheritdoc/>
    public override void AddTo(JsonObject json, Language language)
    {
        json.Add("token", Token);
        json.Add("certificates", Certificates.Select(static certificate => certificate.ToJson()));
        json.Add("journalSetAside", SetAside);
    }
}
