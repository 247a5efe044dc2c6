using EGovToken.Cli.Output;
using EGovToken.Core.Journal;

namespace EGovToken.Cli.Reports;

/// <summary>A certificate that this product had registered.</summary>
/// <param name="Entry">What the journal said of it.</param>
/// <param name="Fate">What has become of it.</param>
internal sealed record UnregisteredCertificate(JournalEntry Entry, UnregistrationFate Fate)
{
    /// <summary>The object for JSON.</summary>
    public JsonObject ToJson() => new()
    {
        { "subject", Entry.Subject },
        { "thumbprint", Entry.Thumbprint },
        { "store", Entry.Store },
        { "token", Entry.TokenSerial },
        { "fate", Fate },
    };
}
