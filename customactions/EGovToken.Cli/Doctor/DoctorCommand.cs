using System.CommandLine;
using EGovToken.Cli.Commands;
using EGovToken.Cli.Options;

namespace EGovToken.Cli.Doctor;

/// <summary><c>egovtoken doctor</c>: names the broken link between token and portal; logs in nowhere and changes nothing.</summary>
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
        var command = new Command("doctor", runner.Texts.Get("Doctor.Description")) { token.Serial, portal, offline, report };
        command.SetAction(parsed => runner.Run(
            parsed,
            token,
            session => new ChainExamination(session).Examine(new DoctorRequest(parsed.GetValue(portal), parsed.GetValue(offline), parsed.GetValue(report))),
            DoctorTables.Show));
        return command;
    }
}
