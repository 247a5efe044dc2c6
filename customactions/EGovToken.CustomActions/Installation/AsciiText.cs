using System.Globalization;
using System.Text;

namespace EGovToken.CustomActions.Installation;

/// <summary>Writes any text in ASCII, so that a log in any code page keeps it: other characters become <c>\uXXXX</c>.</summary>
internal static class AsciiText
{
    public static string From(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= ' ' and <= '~')
            {
                result.Append(c);
            }
            else
            {
                result.Append(@"\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
        }

        return result.ToString();
    }
}
