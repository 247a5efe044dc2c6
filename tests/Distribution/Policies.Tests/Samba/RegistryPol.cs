using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace EGovToken.Policies.Tests.Samba;

/// <summary>Reads Registry.pol, the file of a GPO that Windows takes registry values from ([MS-GPREG] section 2.2.1).</summary>
internal static class RegistryPol
{
    private const char Open = '[';
    private const char Close = ']';
    private const char Separator = ';';

    private static readonly byte[] Header = [.. "PReg"u8, 1, 0, 0, 0];

    /// <summary>All values in their order.</summary>
    /// <param name="content">The file.</param>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static IReadOnlyList<RegistryValue> Read(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith(Header))
        {
            throw new InvalidDataException("No header of Registry.pol.");
        }

        var rest = content[Header.Length..];
        var values = new List<RegistryValue>();
        while (rest.Length > 0)
        {
            values.Add(ReadEntry(ref rest));
        }

        return values;
    }

    // [key;value;type;size;data]: marks and texts in UTF-16, texts end with a zero; type and size are 32 bits each.
    private static RegistryValue ReadEntry(ref ReadOnlySpan<byte> rest)
    {
        Take(ref rest, Open);
        var key = TakeText(ref rest);
        Take(ref rest, Separator);
        var name = TakeText(ref rest);
        Take(ref rest, Separator);
        var type = TakeNumber(ref rest);
        Take(ref rest, Separator);
        var size = TakeNumber(ref rest);
        Take(ref rest, Separator);
        var data = rest[..size];
        rest = rest[size..];
        Take(ref rest, Close);
        return type switch
        {
            1 => new RegistryValue(key, name, "REG_SZ", Encoding.Unicode.GetString(data).TrimEnd('\0')),
            4 => new RegistryValue(key, name, "REG_DWORD", BinaryPrimitives.ReadUInt32LittleEndian(data).ToString(CultureInfo.InvariantCulture)),
            _ => throw new InvalidDataException($"{name} is of type {type}."),
        };
    }

    private static void Take(ref ReadOnlySpan<byte> rest, char mark)
    {
        if (BinaryPrimitives.ReadUInt16LittleEndian(rest) != mark)
        {
            throw new InvalidDataException($"'{mark}' is missing in Registry.pol.");
        }

        rest = rest[sizeof(char)..];
    }

    private static string TakeText(ref ReadOnlySpan<byte> rest)
    {
        var text = new StringBuilder();
        while (BinaryPrimitives.ReadUInt16LittleEndian(rest) is var unit and not 0)
        {
            text.Append((char)unit);
            rest = rest[sizeof(char)..];
        }

        rest = rest[sizeof(char)..];
        return text.ToString();
    }

    private static int TakeNumber(ref ReadOnlySpan<byte> rest)
    {
        var number = BinaryPrimitives.ReadInt32LittleEndian(rest);
        rest = rest[sizeof(int)..];
        return number;
    }
}
