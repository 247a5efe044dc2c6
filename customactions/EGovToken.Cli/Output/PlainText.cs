using System.Globalization;

namespace EGovToken.Cli.Output;

/// <summary>Text from tokens, stores and files as a screen may show it: a control sequence in a name would act on the terminal.</summary>
internal static class PlainText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with a mark in the place of what does not show or turns the direction of writing.</summary>
    public static string Of(string text) => new([.. text.Select(static c => IsShown(c) ? c : Replacement)]);

    private static bool IsShown(char c) =>
        !char.IsControl(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
