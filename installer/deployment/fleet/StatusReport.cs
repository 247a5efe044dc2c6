using System.Text.Json;

namespace EGovToken.Fleet;

/// <summary>
/// The part of a report that the summary is made of; customactions/EGovToken.Cli/Schemas/status.schema.json describes the whole. Members that
/// are not here are left alone, as a later version may add some.
/// </summary>
internal sealed record StatusReport(Outcome Outcome, int SchemaVersion = 0, string? ProductVersion = null, IReadOnlyList<Token>? Tokens = null)
{
    private const int KnownSchema = 1;
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Whether the command got as far as looking.</summary>
    public bool IsWhole => SchemaVersion == KnownSchema;

    // The serializer holds members to their annotations, but not the items of lists.
    private bool HasNullItem => (Tokens ?? []).Any(static token => token is null || (token.Certificates ?? []).Any(static certificate => certificate is null));

    /// <summary>Reads a report.</summary>
    /// <param name="file">What the PC sent.</param>
    /// <returns>Null when it is no report, one of a schema that is not known, or a file that cannot be read, such as one that is still being written.</returns>
    public static StatusReport? Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            var report = JsonSerializer.Deserialize<StatusReport>(stream, Form);
            return report is { SchemaVersion: 0 or KnownSchema } && !report.HasNullItem ? report : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>How the command ended.</summary>
internal sealed record Outcome(string Code);

/// <summary>A token that was plugged in.</summary>
internal sealed record Token(string Serial, string Model, string Kind, Pin Pin, IReadOnlyList<Certificate>? Certificates);

/// <summary>The state of a token's PIN.</summary>
internal sealed record Pin(string State);

/// <summary>A certificate on a token.</summary>
internal sealed record Certificate(string Kind, string Purpose, string Thumbprint, DateTime ValidUntil, string Validity, Registration? Registration, bool EndsSoon = false);

/// <summary>What the user's store has of a certificate.</summary>
internal sealed record Registration(bool? KeyAnswers);

/// <summary>Why a PC's user cannot log in, as far as its report tells. <c>egovtoken doctor</c> on that PC tells more.</summary>
internal static class BrokenLinks
{
    /// <summary>The outcome of a report in which everything could be looked at.</summary>
    public const string Shown = "EGT1006";

    /// <summary>The causes, each once: an EGT number of docs/outcomes.md, or one of the words below.</summary>
    public static IReadOnlyCollection<string> Of(StatusReport report)
    {
        var causes = new SortedSet<string>(StringComparer.Ordinal);
        if (report.Outcome.Code != Shown)
        {
            causes.Add(report.Outcome.Code);
        }

        foreach (var token in (report.Tokens ?? []).Where(static token => token.Kind != "foreign"))
        {
            if (token.Pin.State == "locked")
            {
                causes.Add("pinLocked");
            }

            foreach (var certificate in (token.Certificates ?? []).Where(static certificate => certificate.Kind == "endEntity"))
            {
                Examine(certificate, causes);
            }
        }

        return causes;
    }

    private static void Examine(Certificate certificate, SortedSet<string> causes)
    {
        if (certificate.Validity == "expired")
        {
            causes.Add("certificateExpired");
        }
        else if (certificate.Registration is null)
        {
            causes.Add("certificateNotRegistered");
        }
        else if (certificate.Registration.KeyAnswers == false)
        {
            causes.Add("keyDoesNotAnswer");
        }
    }
}
