using System.Globalization;
using System.Text;

namespace EGovToken.Testing.Sandbox.Registry;

/// <summary>Reads the pieces of a line in Wine's registry files: quoted strings with escapes, hex bytes.</summary>
internal static class RegistryText
{
    private const int MaxHexDigits = 4;
    private const int MaxOctalDigits = 3;

    /// <summary>Decodes text from <paramref name="start"/> up to an unescaped <paramref name="end"/> character.</summary>
    /// <returns>The text, and the index after the end character.</returns>
    public static (string Text, int Next) Decode(string line, int start, char end)
    {
        var text = new StringBuilder();
        var at = start;
        while (at < line.Length && line[at] != end)
        {
            if (line[at] == '\\' && at + 1 < line.Length)
            {
                at = DecodeEscape(line, at + 1, text);
            }
            else
            {
                text.Append(line[at++]);
            }
        }

        return (text.ToString(), at + 1);
    }

    /// <summary>The bytes of "01,02,0a".</summary>
    public static byte[] DecodeHex(string bytes)
    {
        return
        [
            .. bytes
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(digits => byte.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)),
        ];
    }

    // Wine writes as few digits as it can: it pads only when the next character would be read as one more.
    private static int DecodeEscape(string line, int at, StringBuilder text)
    {
        switch (line[at])
        {
            case 'x':
                var hex = TakeDigits(line, at + 1, MaxHexDigits, char.IsAsciiHexDigit);
                text.Append((char)Convert.ToUInt16(hex, 16));
                return at + 1 + hex.Length;
            case >= '0' and <= '7':
                var octal = TakeDigits(line, at, MaxOctalDigits, digit => digit is >= '0' and <= '7');
                text.Append((char)Convert.ToUInt16(octal, 8));
                return at + octal.Length;
            default:
                text.Append(line[at] switch
                {
                    'a' => '\a',
                    'b' => '\b',
                    'e' => '\e',
                    'f' => '\f',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'v' => '\v',
                    var other => other,
                });
                return at + 1;
        }
    }

    private static string TakeDigits(string line, int at, int most, Func<char, bool> isDigit)
    {
        return string.Concat(line.Skip(at).Take(most).TakeWhile(isDigit));
    }
}
