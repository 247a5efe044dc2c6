using System.Globalization;

namespace EGovToken.Core.Outcomes;

/// <summary>How something ended: its number and one plain sentence.</summary>
/// <param name="Number">The lasting number.</param>
/// <param name="Text">What happened and what to do, in English, for logs.</param>
public sealed record Outcome(OutcomeNumber Number, string Text)
{
    /// <summary>The number as people quote it: <c>EGT2101</c>.</summary>
    public string Code => "EGT" + ((int)Number).ToString(CultureInfo.InvariantCulture);

    /// <summary>The line for logs: <c>EGT2101: No token is plugged in. …</c></summary>
    public override string ToString() => $"{Code}: {Text}";

    /// <summary>The outcome with the sentence that belongs to its number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="detail">What the sentence cannot know, such as a file or a property name; appended in parentheses.</param>
    public static Outcome Of(OutcomeNumber number, string? detail = null)
    {
        var text = OutcomeTexts.For(number);
        return new Outcome(number, string.IsNullOrEmpty(detail) ? text : $"{text} ({detail})");
    }
}
