using System.Globalization;
using System.Text;

namespace EGovToken.Testing.Sandbox.Registry;

/// <summary>Reads one of Wine's registry files (system.reg, user.reg, userdef.reg; "WINE REGISTRY Version 2").</summary>
/// <remarks>
/// A key is <c>[Path\\To\\Key] time</c>; its values follow as <c>"name"=</c> (or <c>@=</c>) and one of <c>"text"</c>, <c>str(2):"text"</c>,
/// <c>dword:0000000a</c>, <c>hex:01,02</c>, <c>hex(b):01,…</c>. Hex lines are continued after a backslash. Lines that start with # are about
/// the key itself (its time, class or being a link), those with ; are comments.
/// </remarks>
internal static class RegistryFileParser
{
    private const string Header = "WINE REGISTRY Version 2";

    /// <summary>Reads all keys of a file.</summary>
    /// <param name="file">The file on the host.</param>
    /// <param name="root">What its keys are relative to: HKLM, HKCU.</param>
    public static IEnumerable<RegistryKey> Read(string file, string root)
    {
        using var lines = File.ReadLines(file).GetEnumerator();
        if (!lines.MoveNext() || lines.Current != Header)
        {
            throw new SandboxException($"{file} does not start with '{Header}'.");
        }

        RegistryKey? key = null;
        Dictionary<string, RegistryValue> values = [];
        while (lines.MoveNext())
        {
            var line = lines.Current;
            if (line.StartsWith('['))
            {
                if (key is not null)
                {
                    yield return key;
                }

                values = new Dictionary<string, RegistryValue>(StringComparer.OrdinalIgnoreCase);
                key = new RegistryKey($@"{root}\{RegistryText.Decode(line, 1, ']').Text}", values);
            }
            else if (line.StartsWith('"') || line.StartsWith('@'))
            {
                var value = ReadValue(Continued(line, lines));
                values[value.Name] = value;
            }
        }

        if (key is not null)
        {
            yield return key;
        }
    }

    private static string Continued(string line, IEnumerator<string> lines)
    {
        // A quoted text may end in an escaped backslash, but never in a backslash alone.
        if (line.EndsWith('"'))
        {
            return line;
        }

        var whole = new StringBuilder(line);
        while (whole[^1] == '\\' && lines.MoveNext())
        {
            whole.Length--;
            whole.Append(lines.Current.Trim());
        }

        return whole.ToString();
    }

    private static RegistryValue ReadValue(string line)
    {
        var (name, next) = line[0] == '@' ? (string.Empty, 1) : RegistryText.Decode(line, 1, '"');
        var data = line[(next + 1)..];
        if (data.StartsWith('"'))
        {
            return TextValue(name, RegistryValueKind.Sz, data);
        }

        var colon = data.IndexOf(':', StringComparison.Ordinal);
        var (format, content) = (data[..colon], data[(colon + 1)..]);
        return format switch
        {
            "dword" => new RegistryValue(name, RegistryValueKind.DWord, DWord(content)),
            "hex" => new RegistryValue(name, RegistryValueKind.Binary, RegistryText.DecodeHex(content)),
            _ when format.StartsWith("str(", StringComparison.Ordinal) => TextValue(name, KindIn(format), content),
            _ when format.StartsWith("hex(", StringComparison.Ordinal) => new RegistryValue(name, KindIn(format), RegistryText.DecodeHex(content)),
            _ => throw new SandboxException($"The registry line '{line}' has an unknown form."),
        };
    }

    // Wine writes text in quotes only if it is properly terminated, and leaves the terminator out.
    private static RegistryValue TextValue(string name, RegistryValueKind kind, string quoted)
    {
        return new RegistryValue(name, kind, Encoding.Unicode.GetBytes(RegistryText.Decode(quoted, 1, '"').Text + '\0'));
    }

    private static byte[] DWord(string digits)
    {
        var number = uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return BitConverter.GetBytes(number);
    }

    private static RegistryValueKind KindIn(string format)
    {
        var digits = format.AsSpan(4, format.Length - 5);
        return (RegistryValueKind)uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }
}
