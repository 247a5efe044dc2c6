using EGovToken.Cli.Options;
using EGovToken.Cli.Output;
using EGovToken.Core.Common;

namespace EGovToken.Cli.Running;

/// <summary>Writes a command's result: one JSON document, or tables and a sentence.</summary>
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

    /// <summary>Writes the outcome of a command that has nothing else to report.</summary>
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
        catch (Exception e) when (StandardConsole.IsUnwritable(e))
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
        catch (Exception e) when (StandardConsole.IsUnwritable(e))
        {
            throw new ResultNotWrittenException(e);
        }
    }
}

/// <summary>Standard output does not take the result: a full disk, for one. Nothing more must be written there.</summary>
internal sealed class ResultNotWrittenException(Exception cause) : Exception(cause.Message, cause);

/// <summary>What a command came to.</summary>
/// <param name="Result">How it ended.</param>
internal abstract record CommandReport(Outcome Result)
{
    /// <summary>Adds what there is beside the outcome to the document that <c>--json</c> gives; docs/egovtoken.md describes it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="language">The language of sentences in it.</param>
    public abstract void AddTo(JsonObject json, Language language);
}
