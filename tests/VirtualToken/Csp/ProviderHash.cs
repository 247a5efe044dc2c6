using System.Security.Cryptography;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>What an HCRYPTHASH stands for.</summary>
/// <param name="algorithm">The algorithm.</param>
internal sealed class ProviderHash(ProviderHashAlgorithm algorithm)
{
    private readonly List<byte> _data = [];
    private byte[]? _value;

    /// <summary>All open hashes of this process.</summary>
    public static HandleTable<ProviderHash> Table { get; } = new();

    /// <summary>The algorithm.</summary>
    public ProviderHashAlgorithm Algorithm { get; } = algorithm;

    /// <summary>The hash is read or was set: it takes no more data.</summary>
    public bool IsFinished => _value is not null;

    /// <summary>Takes a part of the data.</summary>
    public void Add(ReadOnlySpan<byte> part) => _data.AddRange(part);

    /// <summary>Takes the hash value itself, computed elsewhere.</summary>
    public void Set(byte[] value) => _value = value;

    /// <summary>Ends the hash.</summary>
    public byte[] Finish() => _value ??= CryptographicOperations.HashData(Algorithm.Name, [.. _data]);
}
