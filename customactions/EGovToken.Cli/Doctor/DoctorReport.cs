using EGovToken.Cli.Output;
using EGovToken.Cli.Reports;
using EGovToken.Core.Certificates;
using EGovToken.Core.Diagnosis;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Doctor;

/// <summary>What <c>doctor</c> found.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Diagnosis">The links.</param>
/// <param name="Texts">The words for them.</param>
/// <param name="Portal">The address that was taken for the portal's.</param>
/// <param name="ReportFile">The report that was written; null when none was wanted.</param>
internal sealed record DoctorReport(Outcome Result, DiagnosisResult Diagnosis, DiagnosisTexts Texts, Uri Portal, string? ReportFile)
    : CommandReport(Result)
{
    /// <inheritdoc/>
    public override void AddTo(JsonObject json, Language language)
    {
        json.Add("links", Diagnosis.Findings.Select(ToJson));
        json.Add("allGood", Diagnosis.AllGood);
        json.Add("broken", Diagnosis.Broken);
        json.Add("warnings", Diagnosis.Warnings);
        json.Add("summary", Texts.Summary(Diagnosis));
        json.Add("portal", Portal.OriginalString);
        json.Add("module", Diagnosis.Module);
        json.Add("token", Diagnosis.Token?.Serial);
        json.Add("certificates", Diagnosis.Certificates.Select(ToJson));
        json.Add("report", ReportFile);
    }

    private static JsonObject ToJson(TokenCertificate certificate) => new()
    {
        { "subject", certificate.Subject },
        { "issuer", certificate.Issuer },
        { "notBefore", certificate.NotBefore },
        { "notAfter", certificate.NotAfter },
        { "thumbprint", certificate.Thumbprint },
    };

    private JsonObject ToJson(LinkFinding found) => new()
    {
        { "link", found.Link },
        { "state", found.Finding.State },
        { "cause", Texts.CauseOf(found.Finding) },
        { "causeKey", found.Finding.Key },
        { "remedy", Texts.RemedyOf(found.Finding) },
        { "blockedBy", found.Finding.BlockedBy },
    };
}
