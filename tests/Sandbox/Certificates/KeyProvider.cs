using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace EGovToken.Testing.Sandbox.Certificates;

/// <summary>Where a certificate's private key is: Windows' CRYPT_KEY_PROV_INFO.</summary>
/// <param name="Container">The key container.</param>
/// <param name="Provider">The CSP or KSP that has it.</param>
/// <param name="ProviderType">The CSP's type; 0 for a KSP.</param>
/// <param name="KeySpec">1 for an exchange key, 2 for a signature key.</param>
/// <param name="Flags">0x20 for a key that is the PC's, not the user's.</param>
public sealed record KeyProvider(string Container, string Provider, uint ProviderType, uint KeySpec, uint Flags)
{
    /// <summary>Reads the property as the registry keeps it: seven 32-bit fields, of which the strings are offsets from its start.</summary>
    internal static KeyProvider Parse(ReadOnlySpan<byte> property)
    {
        return new KeyProvider(
            TextAt(property, Field(property, 0)),
            TextAt(property, Field(property, 1)),
            Field(property, 2),
            Field(property, 6),
            Field(property, 3));
    }

    private static uint Field(ReadOnlySpan<byte> property, int index)
    {
        return BinaryPrimitives.ReadUInt32LittleEndian(property[(index * sizeof(uint))..]);
    }

    private static string TextAt(ReadOnlySpan<byte> property, uint offset)
    {
        if (offset == 0)
        {
            return string.Empty;
        }

        var characters = MemoryMarshal.Cast<byte, char>(property[(int)offset..]);
        var end = characters.IndexOf('\0');
        return new string(end < 0 ? characters : characters[..end]);
    }
}
