using System.Globalization;
using System.Text;

namespace EGovToken.Core.Host;

/// <summary>
/// What a host writes: a line of ASCII with a word and its fields. It begins with a mark, because the vendor's DLLs write to standard output
/// as well.
/// </summary>
/// <param name="Word">What it is.</param>
/// <param name="Fields">Its fields, of any bytes.</param>
internal sealed record HostMessage(string Word, IReadOnlyList<byte[]> Fields)
{
    /// <summary>How each line begins.</summary>
    public const string Mark = "egovtoken-host:";

    /// <summary>A message with texts and numbers.</summary>
    /// <param name="word">What it is.</param>
    /// <param name="fields">Texts, byte arrays, and what the invariant culture writes as text.</param>
    public static HostMessage Of(string word, params IReadOnlyList<object> fields) => new(word, [.. fields.Select(BytesOf)]);

    /// <summary>Whether a line is the host's and not the vendor's.</summary>
    public static bool IsHosts(string line) => line.StartsWith(Mark, StringComparison.Ordinal);

    /// <summary>Reads a line; null when it is none of a host's, or spoilt.</summary>
    public static HostMessage? TryRead(string line)
    {
        if (!IsHosts(line))
        {
            return null;
        }

        var words = line.Substring(Mark.Length).Split(' ');
        try
        {
            return new HostMessage(words[0], [.. words.Skip(1).Select(Decode)]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The line.</summary>
    public string ToLine() => string.Join(" ", [Mark + Word, .. Fields.Select(Encode)]);

    /// <summary>Whether it is this one, with so many fields.</summary>
    public bool Is(string word, int fields = 0) => Word == word && Fields.Count == fields;

    /// <summary>A field as text.</summary>
    public string Text(int field) => Encoding.UTF8.GetString(Fields[field]);

    /// <summary>A field as a number.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public int Number(int field) =>
        int.TryParse(Text(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"{Word}: field {field} is no number.");

    /// <summary>A field as a value of an enumeration.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public T Value<T>(int field)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(field), out var value) && value.ToString() == Text(field) && char.IsLetter(Text(field)[0]) // A number is taken, too.
            ? value
            : throw new FormatException($"{Word}: field {field} is no {typeof(T).Name}.");

    private static byte[] BytesOf(object field) => field as byte[] ?? Encoding.UTF8.GetBytes(Convert.ToString(field, CultureInfo.InvariantCulture)!);

    // "=" before the Base64, so that an empty field is a word as well.
    private static string Encode(byte[] field) => "=" + Convert.ToBase64String(field);

    private static byte[] Decode(string word) =>
        word.Length > 0 && word[0] == '=' ? Convert.FromBase64String(word.Substring(1)) : throw new FormatException("A field without its mark.");
}
