namespace EGovToken.Core.Tokens;

/// <summary>Texts as tokens give them: padded with blanks by the standard, with zeros or worse by some.</summary>
internal static class TokenText
{
    /// <summary>The text without padding and without characters that would spoil a log or a screen.</summary>
    public static string Clean(string? text) =>
        new string([.. (text ?? "").Where(static c => !char.IsControl(c) && c != '\uFFFD')]).Trim();
}
