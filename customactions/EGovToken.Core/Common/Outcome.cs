using System.Globalization;

namespace EGovToken.Core.Common;

/// <summary>How something ended: its number and one plain sentence.</summary>
/// <param name="Number">The lasting number.</param>
/// <param name="Text">What happened and what to do, in English, for logs.</param>
public sealed record Outcome(OutcomeNumber Number, string Text)
{
    /// <summary>What the number's sentence cannot know, in English; may be empty. <see cref="Text"/> ends with it.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The number as people quote it: <c>EGT2101</c>.</summary>
    public string Code => CodeOf(Number);

    /// <summary>A number as people quote it.</summary>
    /// <param name="number">The number.</param>
    public static string CodeOf(OutcomeNumber number) => "EGT" + ((int)number).ToString(CultureInfo.InvariantCulture);

    /// <summary>The line for logs: <c>EGT2101: No token is plugged in. …</c></summary>
    public override string ToString() => $"{Code}: {Text}";

    /// <summary>The outcome with the sentence that belongs to its number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="detail">What the sentence cannot know, such as a file or a property name; appended in parentheses.</param>
    public static Outcome Of(OutcomeNumber number, string? detail = null)
    {
        var text = OutcomeTexts.For(number);
        return string.IsNullOrEmpty(detail) ? new Outcome(number, text) : new Outcome(number, $"{text} ({detail})") { Detail = detail! };
    }
}

/// <summary>Ends what is being done with a numbered outcome.</summary>
public sealed class OutcomeException : Exception
{
    /// <summary>Ends with the sentence of a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="detail">What the sentence cannot know.</param>
    /// <param name="innerException">What caused it, if an exception did.</param>
    public OutcomeException(OutcomeNumber number, string? detail = null, Exception? innerException = null)
        : base(Outcome.Of(number, detail).ToString(), innerException)
    {
        Outcome = Outcome.Of(number, detail);
        Detail = detail ?? "";
    }

    /// <summary>What the sentence of the number cannot know; may be empty.</summary>
    public string Detail { get; }

    /// <summary>The outcome.</summary>
    public Outcome Outcome { get; }
}

/// <summary>The sentences of the outcomes: what happened and what to do.</summary>
public static class OutcomeTexts
{
    private const string Area = "Outcomes";

    private static readonly TextCatalog ForLogs = new(Area, Language.English);

    /// <summary>The sentence for logs. ASCII only: an MSI log may be written in any code page.</summary>
    /// <param name="number">The outcome.</param>
    /// <exception cref="ArgumentException">The number has no sentence.</exception>
    public static string For(OutcomeNumber number) => ForLogs.Get(Outcome.CodeOf(number));

    /// <summary>The sentence for people at a command line: the remedy is a command and its options, not the installation and its properties.</summary>
    /// <param name="number">The outcome.</param>
    /// <param name="language">Their language.</param>
    public static string ForCommand(OutcomeNumber number, Language language)
    {
        var catalog = new TextCatalog(Area, language);
        return catalog.TryGet($"{Outcome.CodeOf(number)}.command") ?? catalog.Get(Outcome.CodeOf(number));
    }

    /// <summary>The sentence for people.</summary>
    /// <param name="number">The outcome.</param>
    /// <param name="language">Their language.</param>
    /// <exception cref="ArgumentException">The number has no sentence.</exception>
    public static string For(OutcomeNumber number, Language language) => new TextCatalog(Area, language).Get(Outcome.CodeOf(number));
}

/// <summary>
/// Leaves the newest outcome where an administrator or an inventory finds it:
/// <c>HKCU\Software\EGovToken</c>, value <c>LastResult</c>, as <c>EGT1001: sentence</c>.
/// </summary>
/// <param name="registry">The product's part of the user's registry.</param>
public sealed class LastResult(IProductRegistry registry)
{
    /// <summary>The value's name.</summary>
    public const string ValueName = "LastResult";

    /// <summary>Replaces what is there.</summary>
    /// <param name="outcome">The newest outcome.</param>
    public void Write(Outcome outcome) => registry.SetText("", ValueName, outcome.ToString());

    /// <summary>The newest outcome's line, or null when there is none.</summary>
    public string? Read() => registry.GetText("", ValueName);

    /// <summary>Puts a line back that <see cref="Read"/> gave.</summary>
    /// <param name="line">The line.</param>
    public void Restore(string line) => registry.SetText("", ValueName, line);

    /// <summary>Removes it, when the product is removed.</summary>
    public void Forget() => registry.DeleteValue("", ValueName);
}
