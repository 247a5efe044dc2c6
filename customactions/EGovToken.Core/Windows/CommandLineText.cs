using System.Text;

namespace EGovToken.Core.Windows;

/// <summary>
/// Arguments as the one string that Windows hands to a program, quoted so that CommandLineToArgvW takes them apart again as they
/// were. ProcessStartInfo.ArgumentList, which would do it, is missing from .NET Framework.
/// </summary>
public static class CommandLineText
{
    private static readonly char[] NeedsQuotes = [' ', '\t', '\n', '\v', '"'];

    /// <summary>Joins arguments.</summary>
    /// <param name="arguments">The arguments, as the program is to see them; the program's own name is not among them.</param>
    public static string Of(IEnumerable<string> arguments) => string.Join(" ", arguments.Select(Quote));

    private static string Quote(string argument)
    {
        if (argument.Length > 0 && argument.IndexOfAny(NeedsQuotes) < 0)
        {
            return argument;
        }

        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var character in argument)
        {
            // Backslashes stand for themselves, except before a quotation mark, where each has to be doubled.
            quoted.Append('\\', character == '"' ? backslashes + 1 : 0);
            quoted.Append(character);
            backslashes = character == '\\' ? backslashes + 1 : 0;
        }

        return quoted.Append('\\', backslashes).Append('"').ToString();
    }
}
