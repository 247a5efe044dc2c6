using System.Globalization;
using EGovToken.Core.Common;
using Spectre.Console;

namespace EGovToken.Cli.Output;

/// <summary>Tables and sentences for a person. Nothing that is shown is read as markup: names come from tokens.</summary>
internal sealed class Screen
{
    // Redirected output has no width; narrow tables would break names in the middle.
    private const int WidthWithoutScreen = 160;

    private readonly IAnsiConsole _console;

    /// <param name="output">Where it goes.</param>
    /// <param name="texts">The commands' texts.</param>
    /// <param name="noColor">Whether colours are unwanted; they are never used where there is no screen, nor with NO_COLOR.</param>
    public Screen(TextWriter output, TextCatalog texts, bool noColor)
    {
        Texts = texts;
        var destination = new AnsiConsoleOutput(output);
        var isPlain = noColor || !destination.IsTerminal;
        var settings = new AnsiConsoleSettings
        {
            Out = destination,
            Interactive = InteractionSupport.No,
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        };

        // Detecting a build server would turn colours on in its logs.
        settings.Enrichment.UseDefaultEnrichers = false;
        _console = AnsiConsole.Create(settings);
        if (!destination.IsTerminal)
        {
            _console.Profile.Width = WidthWithoutScreen;
        }
    }

    /// <summary>The commands' texts.</summary>
    public TextCatalog Texts { get; }

    /// <summary>Shows how the command ended.</summary>
    public void Outcome(Outcome outcome)
    {
        var color = ExitCodes.For(outcome.Number) == ExitCodes.Good ? Color.Green : Color.Red;
        Line(OutcomeSentence.For(outcome, Texts.Language), new Style(color));
    }

    /// <summary>Shows a sentence.</summary>
    public void Line(string text) => Line(text, Style.Plain);

    /// <summary>Shows a sentence that calls for attention.</summary>
    public void Warning(string text) => Line(text, new Style(Color.Yellow));

    /// <summary>Shows a heading.</summary>
    public void Heading(string text) => Line(text, new Style(decoration: Decoration.Bold));

    /// <summary>Shows names and what they stand for.</summary>
    /// <param name="fields">The keys of the names, and the values; those without a value are left out.</param>
    public void Fields(params (string Key, string? Value)[] fields)
    {
        var table = new Table().HideHeaders().Border(TableBorder.Rounded).AddColumn("").AddColumn("");
        foreach (var (key, value) in fields.Where(static field => !string.IsNullOrEmpty(field.Value)))
        {
            table.AddRow(Cell(Texts.Get(key)), Cell(value!));
        }

        _console.Write(table);
    }

    /// <summary>Shows rows under headings.</summary>
    /// <param name="headings">The keys of the headings.</param>
    /// <param name="rows">As many cells each.</param>
    public void Rows(IEnumerable<string> headings, IEnumerable<string[]> rows) => RowsUnder(headings.Select(key => Texts.Get(key)), rows);

    /// <summary>Shows rows under headings that are in words already.</summary>
    /// <param name="headings">The headings.</param>
    /// <param name="rows">As many cells each.</param>
    public void RowsUnder(IEnumerable<string> headings, IEnumerable<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(Cell(heading)));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(Cell));
        }

        _console.Write(table);
    }

    /// <summary>A time as the language writes it, in the PC's own time zone, which is named.</summary>
    public string Time(DateTime utc)
    {
        var local = new DateTimeOffset(utc).ToLocalTime();
        return $"{local.ToString("g", Texts.Language.Culture)} (UTC{local.ToString("zzz", CultureInfo.InvariantCulture)})";
    }

    /// <summary>A value of an enumeration in words.</summary>
    public string Word(Enum value) => Texts.Get($"{value.GetType().Name}.{value}");

    /// <summary>Yes or no.</summary>
    public string Word(bool value) => Texts.Get(value ? "Yes" : "No");

    private static Text Cell(string text) => new(PlainText.Of(text));

    private void Line(string text, Style style)
    {
        // A sentence wrapped at an arbitrary width cannot be searched for.
        if (!_console.Profile.Out.IsTerminal)
        {
            _console.Profile.Out.Writer.WriteLine(PlainText.Of(text));
            return;
        }

        _console.Write(new Text(PlainText.Of(text), style));
        _console.WriteLine();
    }
}
