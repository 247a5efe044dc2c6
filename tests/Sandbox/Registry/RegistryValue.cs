using System.Buffers.Binary;
using System.Text;

namespace EGovToken.Testing.Sandbox.Registry;

/// <summary>One value of a registry key.</summary>
/// <param name="Name">Its name; empty for the key's default value.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Data">The bytes that Windows keeps: strings as UTF-16LE with their terminator, numbers little-endian.</param>
public sealed record RegistryValue(string Name, RegistryValueKind Kind, ReadOnlyMemory<byte> Data)
{
    /// <summary>A string without its terminator. Of another type: its bytes read as UTF-16.</summary>
    public string Text => Encoding.Unicode.GetString(Data.Span).TrimEnd('\0');

    /// <summary>A REG_DWORD's number.</summary>
    /// <exception cref="InvalidOperationException">It is of another type.</exception>
    public uint Number => Kind == RegistryValueKind.DWord
        ? BinaryPrimitives.ReadUInt32LittleEndian(Data.Span)
        : throw new InvalidOperationException($"The registry value '{Name}' is a {Kind}, not a number.");

    /// <summary>Type and content, for people and for comparing.</summary>
    public string Content => Kind switch
    {
        RegistryValueKind.Sz or RegistryValueKind.ExpandSz => $"{Kind} '{Text}'",
        RegistryValueKind.MultiSz => $"{Kind} '{Text.Replace("\0", "', '", StringComparison.Ordinal)}'",
        RegistryValueKind.DWord when Data.Length == sizeof(uint) => $"{Kind} {Number}",
        _ => $"{Kind} {Convert.ToHexStringLower(Data.Span)}",
    };
}
