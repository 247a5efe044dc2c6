using System.CommandLine;
using System.CommandLine.Help;
using EGovToken.Cli.Commands;
using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Cli.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;

namespace EGovToken.Cli;

/// <summary>From arguments to an exit code.</summary>
/// <param name="environment">The commands' environment.</param>
internal sealed class CommandLineProgram(CommandEnvironment environment)
{
    private readonly CommandLog _log = new(environment.Errors);

    /// <summary>Runs the command that the arguments name.</summary>
    /// <param name="args">The arguments.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public int Run(string[] args)
    {
        var pc = environment.PC(_log.Write);
        var language = LanguageChoice.Of(args, name => pc.SettingsWith(static _ => "").TextOf(name), environment.UICulture);
        var texts = new TextCatalog(CommandRunner.TextArea, language);
        var common = new CommonOptions(texts);
        var parsed = CommandTree.Build(Runner(pc, common, language)).Parse(args, Parsing.Configuration);
        try
        {
            return parsed.Errors.Count == 0 ? Invoke(parsed)
                : args.Length == 0 ? ShowHelp(parsed)
                : RefuseUsage(parsed, common, texts);
        }
        catch (Exception e) when (e is ResultNotWrittenException || StandardConsole.IsUnwritable(e))
        {
            return TellUnwritten(Outcome.Of(OutcomeNumber.Unexpected, $"{texts.Get("Output.Failed")}: {e.Message}"), language);
        }
    }

    private int Invoke(ParseResult parsed) => parsed.Invoke(new InvocationConfiguration
    {
        Output = environment.Output,
        Error = environment.Errors,
        EnableDefaultExceptionHandler = false,
    });

    // Who types the name alone wants to know what there is. No command was named, all the same: a script is to notice.
    private int ShowHelp(ParseResult parsed)
    {
        Invoke(((RootCommand)parsed.RootCommandResult.Command).Parse(["--help"], Parsing.Configuration));
        return ExitCodes.Usage;
    }

    private CommandRunner Runner(MachineServices pc, CommonOptions common, Language language) => new(environment, pc, common, language, _log);

    private int RefuseUsage(ParseResult parsed, CommonOptions common, TextCatalog texts) =>
        new ReportWriter(environment, common.ReadOutput(parsed), texts)
            .WriteFailure(Outcome.Of(OutcomeNumber.UsageError, UsageError.Of(parsed, texts)));

    private int TellUnwritten(Outcome outcome, Language language)
    {
        try
        {
            environment.Errors.WriteLine(OutcomeSentence.For(outcome, language));
        }
        catch (Exception e) when (StandardConsole.IsUnwritable(e))
        {
            // Neither stream can be written to; the exit code still tells the result.
        }

        return ExitCodes.For(outcome.Number);
    }
}

/// <summary>All commands and the options that they share.</summary>
internal static class CommandTree
{
    /// <summary>Puts the commands together.</summary>
    /// <param name="runner">Carries them out.</param>
    public static RootCommand Build(CommandRunner runner)
    {
        var root = new RootCommand(runner.Texts.Get("Program.Description"))
        {
            StatusCommand.Create(runner),
            VerifyPinCommand.Create(runner),
            RegisterCommand.Create(runner),
            UnregisterCommand.Create(runner),
            DoctorCommand.Create(runner),
        };
        runner.Common.AddTo(root);
        DescribeOwnOptions(root, runner);
        return root;
    }

    private static void DescribeOwnOptions(RootCommand root, CommandRunner runner)
    {
        foreach (var option in root.Options)
        {
            option.Description = option switch
            {
                HelpOption => runner.Texts.Get("Option.Help"),
                VersionOption => runner.Texts.Get("Option.Version"),
                _ => option.Description,
            };
        }
    }
}
