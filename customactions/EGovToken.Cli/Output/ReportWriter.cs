using EGovToken.Cli.Commands;
using EGovToken.Cli.Reports;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Texts;

namespace EGovToken.Cli.Output;

/// <summary>Gives a command's result to whoever asked for it: one JSON document, or tables and a sentence.</summary>
/// <param name="environment">Where it goes.</param>
/// <param name="options">How it is wanted.</param>
/// <param name="texts">The commands' texts.</param>
internal sealed class ReportWriter(CommandEnvironment environment, OutputOptions options, TextCatalog texts)
{
    /// <summary>Writes a report.</summary>
    /// <typeparam name="TReport">What it reports.</typeparam>
    /// <param name="report">The report.</param>
    /// <param name="show">Shows it to a person.</param>
    /// <exception cref="ResultNotWrittenException">Standard output does not take it.</exception>
    public void Write<TReport>(TReport report, Action<TReport, Screen> show)
        where TReport : CommandReport
    {
        if (options.Json)
        {
            WriteJson(report.Result, report);
            return;
        }

        Deliver(() =>
        {
            var screen = new Screen(environment.Output, texts, options.NoColor);
            show(report, screen);
            screen.Outcome(report.Result);
        });
    }

    /// <summary>Writes how a command ended that has nothing else to report.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="ResultNotWrittenException">Standard output does not take it.</exception>
    public int WriteFailure(Outcome outcome)
    {
        if (options.Json)
        {
            WriteJson(outcome, report: null);
        }
        else
        {
            TellOutcome(outcome);
        }

        return ExitCodes.For(outcome.Number);
    }

    private void WriteJson(Outcome outcome, CommandReport? report)
    {
        var json = new JsonObject { { "outcome", OutcomeSentence.ToJson(outcome, texts.Language) } };
        report?.AddTo(json, texts.Language);
        var text = JsonText.Of(json);
        Deliver(() => environment.Output.WriteLine(text));
    }

    private void TellOutcome(Outcome outcome)
    {
        try
        {
            new Screen(environment.Errors, texts, options.NoColor).Outcome(outcome);
        }
        catch (IOException)
        {
            // The exit code still tells.
        }
    }

    private static void Deliver(Action write)
    {
        try
        {
            write();
        }
        catch (IOException e)
        {
            throw new ResultNotWrittenException(e);
        }
    }
}
