using System.Security.Cryptography.X509Certificates;
using EGovToken.Cli.Commands;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Doctor;
using EGovToken.Core.Pkcs11;

namespace EGovToken.Cli.Tests.Running;

/// <summary>Diagnoses that differ most in what their report looks like.</summary>
internal static class SampleDiagnosis
{
    /// <summary>Names on a certificate that would be elements, styles or templates if anything took them for such.</summary>
    public const string HostileSubject = "CN=</title></style><script>alert(1)</script><img src=x onerror=alert(2)>\"'&{0}{make}\u202E, O=ƏLİYEV <b>";

    private const string Serial = "2C5E9A7714D30B86";
    private const string LongSubject = "CN=MƏMMƏDOV ƏLİ VƏLİ OĞLU, SERIALNUMBER=AZ1234567, O=Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi, OU=İnformasiya Texnologiyaları Departamenti, C=AZ";
    private const string Issuer = "CN=Milli Sertifikat Xidmətləri Mərkəzi, O=Elektron Təhlükəsizlik Xidməti, C=AZ";

    private static readonly DateTime Now = new(2026, 3, 1, 9, 30, 0, DateTimeKind.Utc);

    /// <summary>By their names.</summary>
    public static IReadOnlyDictionary<string, DiagnosisResult> All { get; } = new Dictionary<string, DiagnosisResult>
    {
        ["good"] = Of(LongSubject),
        ["offline"] = Of(LongSubject, (ChainLink.Portal, Finding.Skipped("portal.offline"))),
        ["expiring"] = Of(LongSubject, (ChainLink.Certificates, Finding.Warning("certificates.expiring", LongSubject, Now.AddDays(9)))),
        ["no-token"] = Of(
            LongSubject,
            [
                (ChainLink.Token, Finding.Broken("token.none")),
                .. new[] { ChainLink.Pin, ChainLink.Certificates, ChainLink.Chain, ChainLink.KeyLink, ChainLink.Signature }.Select(static link => (link, Finding.Blocked(ChainLink.Token))),
            ]),
        ["worst"] = Of(
            HostileSubject,
            (ChainLink.Service, Finding.Warning("service.unknown")),
            (ChainLink.Pin, Finding.Broken("pin.locked")),
            (ChainLink.Certificates, Finding.Broken("certificates.expired", HostileSubject, Now.AddDays(-2))),
            (ChainLink.Chain, Finding.Broken("chain.missing", HostileSubject)),
            (ChainLink.KeyLink, Finding.Blocked(ChainLink.Certificates)),
            (ChainLink.Signature, Finding.Blocked(ChainLink.Certificates)),
            (ChainLink.Firefox, Finding.Broken("browser.blocked", "Mozilla Firefox", "WebsiteFilter, https://*.e-gov.az/*")),
            (ChainLink.Store, Finding.Broken("store.readOnly", "My", "Access is denied.")),
            (ChainLink.Journal, Finding.Broken("journal.torn", HostileSubject)),
            (ChainLink.Clock, Finding.Broken("clock.off", Now, Now.AddHours(3))),
            (ChainLink.Portal, Finding.Broken("portal.unresolved", "https://www.e-gov.az/", "No such host is known."))),
    };

    /// <summary>The report on one of them.</summary>
    public static string ReportOn(string name, Language language) => ReportOn(All[name], language);

    /// <summary>The report on a diagnosis.</summary>
    public static string ReportOn(DiagnosisResult diagnosis, Language language) => new HtmlReport(new DiagnosisTexts(language), diagnosis, Facts).Build();

    private static SupportFacts Facts { get; } = new(
        "1.0.0", "Microsoft Windows 10.0.26100", "X64 / X64", "az-Latn-AZ", "https://www.e-gov.az/",
        "EGT1001 2026-02-27 12:00:00Z The certificates were registered.", "My: 2, CA: 1");

    private static DiagnosisResult Of(string subject, params (ChainLink Link, Finding Finding)[] changes)
    {
        var findings = Healthy.Select(each => new LinkFinding(each.Link, changes.FirstOrDefault(change => change.Link == each.Link).Finding ?? each.Finding)).ToList();
        var hasToken = findings.Single(static found => found.Link == ChainLink.Token).Finding.State == LinkState.Ok;
        return new DiagnosisResult(findings, Now)
        {
            Module = @"C:\Windows\System32\eps2003csp11.dll",
            Token = hasToken ? new TokenDescription(Serial, "MƏMMƏDOV ƏLİ", "EnterSafe", "ePass2003", 6, 16, PinState.Ready, HasPinPad: false) : null,
            Certificates = hasToken ? [Certificate(subject, Issuer), Certificate(subject, Issuer), Certificate(Issuer, "CN=Milli Kök Sertifikat Mərkəzi, C=AZ")] : [],
        };
    }

    private static IEnumerable<(ChainLink Link, Finding Finding)> Healthy =>
    [
        (ChainLink.Middleware, Finding.Ok("middleware.ok", @"C:\Windows\System32\eps2003csp11.dll")),
        (ChainLink.Service, Finding.Ok("service.ok")),
        (ChainLink.Reader, Finding.Ok("reader.ok", "FT ePass2003Auto 0")),
        (ChainLink.Token, Finding.Ok("token.ok", "ePass2003", Serial, "MƏMMƏDOV ƏLİ")),
        (ChainLink.Pin, Finding.Ok("pin.ok")),
        (ChainLink.Certificates, Finding.Ok("certificates.ok", 2, Now.AddYears(1))),
        (ChainLink.Chain, Finding.Ok("chain.ok")),
        (ChainLink.KeyLink, Finding.Ok("keyLink.ok", 2)),
        (ChainLink.Signature, Finding.Ok("signature.ok", LongSubject, "PKCS#1, PSS")),
        (ChainLink.Store, Finding.Ok("store.ok")),
        (ChainLink.Journal, Finding.Ok("journal.ok", 3)),
        (ChainLink.Edge, Finding.Ok("browser.asks", "Microsoft Edge")),
        (ChainLink.Chrome, Finding.Ok("browser.asks", "Google Chrome")),
        (ChainLink.Firefox, Finding.Ok("browser.asks", "Mozilla Firefox")),
        (ChainLink.Clock, Finding.Ok("clock.ok")),
        (ChainLink.Portal, Finding.Ok("portal.ok", "https://www.e-gov.az/")),
    ];

    private static TokenCertificate Certificate(string subject, string issuer) => new()
    {
        Encoded = [],
        Label = "",
        Kind = CertificateKind.EndEntity,
        Subject = subject,
        SubjectName = [],
        Issuer = issuer,
        IssuerName = [],
        SerialNumber = "01",
        NotBefore = Now.AddYears(-1),
        NotAfter = Now.AddYears(1),
        KeyUsage = X509KeyUsageFlags.DigitalSignature,
        Thumbprint = new string('A', 40),
        KeyAlgorithm = "RSA 2048",
        PublicKey = null,
    };
}
