using System.CommandLine;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.Reports;
using EGovToken.Core.Outcomes;
using EGovToken.Core.PC;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Commands;

/// <summary>From arguments to an exit code.</summary>
/// <param name="environment">What the commands work on and talk through.</param>
internal sealed class CommandLineProgram(CommandEnvironment environment)
{
    private readonly CommandLog _log = new(environment.Errors);

    /// <summary>Runs the command that the arguments name.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public int Run(string[] args)
    {
        var pc = environment.PC(_log.Write);
        var language = LanguageChoice.Of(args, pc.Policies, environment.UICulture);
        var common = new CommonOptions(new TextCatalog(CommandTree.TextArea, language));
        var parsed = CommandTree.Build(Runner(pc, common, language)).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return RefuseUsage(parsed, common, language);
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = environment.Output,
            Error = environment.Errors,
            EnableDefaultExceptionHandler = false,
        });
    }

    private CommandRunner Runner(UserPC pc, CommonOptions common, Language language) => new(environment, pc, common, language, _log);

    private int RefuseUsage(ParseResult parsed, CommonOptions common, Language language)
    {
        var texts = new TextCatalog(CommandTree.TextArea, language);
        return new ReportWriter(environment, common.ReadOutput(parsed), texts)
            .WriteFailure(Outcome.Of(OutcomeNumber.UsageError, UsageComplaint.Of(parsed, texts)));
    }
}
