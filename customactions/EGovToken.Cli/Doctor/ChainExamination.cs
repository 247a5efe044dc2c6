using System.Runtime.InteropServices;
using EGovToken.Cli.Commands;
using EGovToken.Core.Diagnosis;
using EGovToken.Core.Diagnosis.Portal;
using EGovToken.Core.Outcomes;

namespace EGovToken.Cli.Doctor;

/// <summary>Diagnoses the PC of a command, and writes the report if there is to be one.</summary>
/// <param name="session">The command that asks.</param>
internal sealed class ChainExamination(CommandSession session)
{
    /// <summary>Diagnoses.</summary>
    /// <param name="request">What the user wants.</param>
    /// <exception cref="OutcomeException">The portal's address makes no sense, or the report cannot be written.</exception>
    public DoctorReport Examine(DoctorRequest request)
    {
        var portal = PortalAddress.Find(request.Portal, session.PC);
        var file = request.ReportFile is { } path ? ReportFile.Prepare(path) : null;
        var texts = new DiagnosisTexts(session.Texts.Language);
        var diagnosis = ChainDiagnosis.Run(DiagnosedPC(), new DiagnosisRequest
        {
            Module = session.Settings.Pkcs11Module,
            TokenSerial = session.Settings.TokenSerial,
            TokenModels = session.Settings.TokenModels,
            Portal = portal,
            Offline = request.Offline,
        });
        file?.Write(new HtmlReport(texts, diagnosis, SupportFacts.Of(session, portal)).Build());
        return new DoctorReport(OutcomeOf(diagnosis), diagnosis, texts, portal, file?.Path);
    }

    private static Outcome OutcomeOf(DiagnosisResult diagnosis) => diagnosis.Broken.Count > 0
        ? Outcome.Of(OutcomeNumber.ChainBroken, Names(diagnosis.Broken))
        : Outcome.Of(OutcomeNumber.ChainGood, Names(diagnosis.Warnings));

    private static string Names(IEnumerable<ChainLink> links) => string.Join(", ", links.Select(DiagnosisTexts.KeyOf));

    private DiagnosedPC DiagnosedPC() => RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
        ? Core.Diagnosis.DiagnosedPC.OnWindows(session.PC)
        : Core.Diagnosis.DiagnosedPC.OnOtherSystem(session.PC);
}
