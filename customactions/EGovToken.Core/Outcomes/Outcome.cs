using System.Globalization;

namespace EGovToken.Core.Outcomes;

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
