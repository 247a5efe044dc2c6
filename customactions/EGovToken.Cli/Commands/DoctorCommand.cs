using System.CommandLine;
using System.Runtime.InteropServices;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.Running;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Doctor;

namespace EGovToken.Cli.Commands;

/// <summary><c>egovtoken doctor</c>: names the broken link between token and portal; changes nothing, and signs only when it is asked to.</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    /// <param name="runner">Carries it out.</param>
    public static Command Create(CommandRunner runner)
    {
        var token = new TokenOptions(runner.Texts);
        var portal = new Option<string?>("--portal") { Description = runner.Texts.Get("Option.Portal"), HelpName = "URL" }
            .RequireValue(runner.Texts);
        var offline = Parsing.Switch("--offline", runner.Texts.Get("Option.Offline"));
        var report = new Option<string?>("--report") { Description = runner.Texts.Get("Option.Report"), HelpName = runner.Texts.Get("Value.Path") }
            .RequireValue(runner.Texts);
        var sign = Parsing.Switch("--sign", runner.Texts.Get("Option.Sign"));
        var pin = new PinOptions(runner.Texts);
        var command = new Command("doctor", runner.Texts.Get("Doctor.Description")) { token.Serial, portal, offline, report, sign, pin.FinalTry, pin.AcceptCountLow };
        command.SetAction(parsed => runner.Run(
            parsed,
            token,
            session => new DoctorRun(session).Examine(new DoctorRequest(
                parsed.GetValue(portal),
                parsed.GetValue(offline),
                parsed.GetValue(report),
                parsed.GetValue(sign) ? new SignatureConsent(parsed.GetValue(pin.AcceptCountLow), parsed.GetValue(pin.FinalTry)) : null)),
            DoctorTables.Show));
        return command;
    }
}

/// <summary>What the doctor's own options say.</summary>
/// <param name="Portal">The portal's address, or null.</param>
/// <param name="Offline">Whether the network is left alone.</param>
/// <param name="ReportFile">Where the HTML report goes, or null.</param>
/// <param name="Signature">What was agreed to for a signature; null when none is to be made.</param>
internal sealed record DoctorRequest(string? Portal, bool Offline, string? ReportFile, SignatureConsent? Signature);

/// <summary>Diagnoses the PC of a command, and writes the report if there is to be one.</summary>
/// <param name="session">The command that asks.</param>
internal sealed class DoctorRun(CommandSession session)
{
    /// <summary>Diagnoses.</summary>
    /// <param name="request">What the user wants.</param>
    /// <exception cref="OutcomeException">The portal's address is invalid, or the report cannot be written.</exception>
    public DoctorReport Examine(DoctorRequest request)
    {
        var portal = PortalAddress.Find(request.Portal, session.PC);
        var file = request.ReportFile is { } path ? ReportFile.Prepare(path) : null;
        var texts = new DiagnosisTexts(session.Texts.Language);
        if (request.Signature is not null)
        {
            session.Tell(session.Texts.Get("Doctor.SignNotice"));
        }

        var diagnosis = ChainDiagnosis.Run(DiagnosedPC(), new DiagnosisRequest
        {
            Module = session.Settings.Pkcs11Module,
            TokenSerial = session.Settings.TokenSerial,
            TokenModels = session.Settings.TokenModels,
            Portal = portal,
            Offline = request.Offline,
            Signature = request.Signature,
            Cancellation = session.Cancellation,
            ExpiryNotice = session.Settings.ExpiryNotice,
        });
        if (diagnosis.Broken.Any(static link => link is ChainLink.KeyLink or ChainLink.Signature))
        {
            LookUpAnew();
        }

        file?.Write(new HtmlReport(texts, diagnosis, SupportFacts.Of(session, portal)).Build());
        return new DoctorReport(OutcomeOf(diagnosis), diagnosis, texts, portal, file?.Path);
    }

    // What a logon found good is not; the next one is to find that out for itself.
    private void LookUpAnew()
    {
        try
        {
            session.PC.Settled.Forget();
        }
        catch (OutcomeException e) when (e.Outcome.Number == OutcomeNumber.RegistryRefused)
        {
            session.Log(e.Message);
        }
    }

    private static Outcome OutcomeOf(DiagnosisResult diagnosis) => diagnosis.Broken.Count > 0
        ? Outcome.Of(OutcomeNumber.ChainBroken, Names(diagnosis.Broken))
        : Outcome.Of(OutcomeNumber.ChainGood, Names(diagnosis.Warnings));

    private static string Names(IEnumerable<ChainLink> links) => string.Join(", ", links.Select(new DiagnosisTexts(Language.English).NameOf));

    private DiagnosedPC DiagnosedPC() => RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? Core.Doctor.DiagnosedPC.OnWindows(session.PC)
        : Core.Doctor.DiagnosedPC.OnNonWindows(session.PC);
}

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

/// <summary>Shows a diagnosis to a person.</summary>
internal static class DoctorTables
{
    /// <summary>Shows it.</summary>
    public static void Show(DoctorReport report, Screen screen)
    {
        var texts = report.Texts;
        string[] headings = [texts.Label("link"), texts.Label("state"), texts.Label("cause")];
        screen.RowsUnder(headings, report.Diagnosis.Findings.Select(found => new[]
        {
            texts.NameOf(found.Link),
            texts.NameOf(found.Finding.State),
            texts.CauseOf(found.Finding),
        }));
        foreach (var (link, finding) in report.Diagnosis.Findings)
        {
            if (texts.RemedyOf(finding) is { } remedy)
            {
                screen.Warning($"{texts.NameOf(link)}: {remedy}");
            }
        }

        screen.Heading(texts.Summary(report.Diagnosis));
        if (report.ReportFile is { } file)
        {
            screen.Heading(texts.ReportWritten(file));
        }
    }
}
