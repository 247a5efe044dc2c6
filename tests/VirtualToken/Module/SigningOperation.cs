using System.Security.Cryptography;
using EGovToken.Testing.VirtualToken.Calls;
using EGovToken.Testing.VirtualToken.Signing;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Module;

/// <summary>A signature under way.</summary>
/// <param name="mechanism">How to sign.</param>
/// <param name="key">What to sign with.</param>
internal sealed class SigningOperation(Mechanism mechanism, PrivateKeyObject key)
{
    private readonly List<byte> _data = [];

    /// <summary>The length of the signature to come, in bytes.</summary>
    public int SignatureLength => RsaSignature.Length(key);

    /// <summary>Takes a part of the data.</summary>
    public void Add(ReadOnlySpan<byte> part) => _data.AddRange(part);

    /// <summary>Signs all parts.</summary>
    public byte[] Sign()
    {
        byte[] input = [.. _data];
        if (mechanism.Hash is { } hash)
        {
            input = DigestInfo.Encode(hash, CryptographicOperations.HashData(hash, input));
        }

        return input.Length <= RsaSignature.MaximumInputLength(key)
            ? RsaSignature.Sign(key, input)
            : throw new CallFailedException(ReturnValue.DataLengthRange);
    }
}
