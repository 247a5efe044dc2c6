using System.Text;

namespace EGovToken.Testing.Sandbox.Session;

/// <summary>Quotes arguments so that CommandLineToArgvW and the C runtime read back exactly what was given.</summary>
internal static class WindowsCommandLine
{
    private static readonly char[] NeedsQuotes = [' ', '\t', '\n', '\v', '"'];

    /// <summary>One command line of a program and its arguments.</summary>
    public static string Join(string program, IEnumerable<string> arguments)
    {
        // The program's own name knows no escapes, and no Windows path holds a quote.
        var line = new StringBuilder().Append('"').Append(program).Append('"');
        foreach (var argument in arguments)
        {
            line.Append(' ');
            AppendQuoted(line, argument);
        }

        return line.ToString();
    }

    private static void AppendQuoted(StringBuilder line, string argument)
    {
        if (argument.Length > 0 && argument.IndexOfAny(NeedsQuotes) < 0)
        {
            line.Append(argument);
            return;
        }

        // Backslashes count only before a quote: there each of them is doubled, and the quote gets one of its own.
        line.Append('"');
        var backslashes = 0;
        foreach (var character in argument)
        {
            if (character == '"')
            {
                line.Append('\\', backslashes + 1);
            }

            line.Append(character);
            backslashes = character == '\\' ? backslashes + 1 : 0;
        }

        line.Append('\\', backslashes).Append('"');
    }
}
