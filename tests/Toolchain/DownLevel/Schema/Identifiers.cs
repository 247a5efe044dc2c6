using System.Text.RegularExpressions;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <summary>What WiX 5 takes for an identifier.</summary>
internal static partial class Identifiers
{
    /// <summary>The longest that Windows Installer's tables take without a warning.</summary>
    public const int Longest = 72;

    /// <summary>Whether a text is one: letters, digits, underscores and periods, with a letter or an underscore first.</summary>
    public static bool IsLegal(string text) => Legal().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.]*\z")]
    private static partial Regex Legal();
}
