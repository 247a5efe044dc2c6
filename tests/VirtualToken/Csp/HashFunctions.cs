using System.Runtime.InteropServices;
using EGovToken.Testing.VirtualToken.Calls;

namespace EGovToken.Testing.VirtualToken.Csp;

/// <summary>CPCreateHash, CPHashData, CPGetHashParam, CPSetHashParam, CPDestroyHash.</summary>
internal static unsafe class HashFunctions
{
    private const uint AlgorithmParameter = 1;
    private const uint ValueParameter = 2;
    private const uint LengthParameter = 4;

    [UnmanagedCallersOnly]
    internal static uint CreateHash(nuint provider, uint algorithm, nuint key, uint flags, nuint* hash) =>
        ProviderCall.Run("CPCreateHash", _ =>
        {
            ProviderCall.Context(provider);
            var found = ProviderHashAlgorithm.Find(algorithm) ?? throw new CallFailedException(ProviderError.BadAlgorithm);
            *hash = ProviderHash.Table.Add(new ProviderHash(found));
        });

    [UnmanagedCallersOnly]
    internal static uint HashData(nuint provider, nuint hash, byte* data, uint length, uint flags) =>
        ProviderCall.Run("CPHashData", _ =>
        {
            ProviderCall.Context(provider);
            var found = ProviderCall.Hash(hash);
            ProviderCall.Require(!found.IsFinished, ProviderError.BadHashState);
            found.Add(new ReadOnlySpan<byte>(data, checked((int)length)));
        });

    [UnmanagedCallersOnly]
    internal static uint GetHashParam(nuint provider, nuint hash, uint parameter, byte* buffer, uint* length, uint flags) =>
        ProviderCall.Run("CPGetHashParam", _ =>
        {
            ProviderCall.Context(provider);
            var found = ProviderCall.Hash(hash);
            switch (parameter)
            {
                case AlgorithmParameter:
                    OutputBuffer.Fill(found.Algorithm.Identifier, buffer, length);
                    break;
                case LengthParameter:
                    OutputBuffer.Fill((uint)found.Algorithm.Length, buffer, length);
                    break;
                case ValueParameter when buffer is null:
                    OutputBuffer.Fill([], null, length, found.Algorithm.Length);
                    break;
                case ValueParameter:
                    OutputBuffer.Fill(found.Finish(), buffer, length);
                    break;
                default:
                    throw new CallFailedException(ProviderError.BadType);
            }
        });

    [UnmanagedCallersOnly]
    internal static uint SetHashParam(nuint provider, nuint hash, uint parameter, byte* data, uint flags) =>
        ProviderCall.Run("CPSetHashParam", _ =>
        {
            ProviderCall.Context(provider);
            ProviderCall.Require(parameter == ValueParameter, ProviderError.BadType);
            ProviderCall.Require(data is not null, ProviderError.InvalidParameter);
            var found = ProviderCall.Hash(hash);
            found.Set(new ReadOnlySpan<byte>(data, found.Algorithm.Length).ToArray());
        });

    [UnmanagedCallersOnly]
    internal static uint DestroyHash(nuint provider, nuint hash) => ProviderCall.Run("CPDestroyHash", _ =>
    {
        ProviderCall.Context(provider);
        ProviderCall.Require(ProviderHash.Table.Remove(hash), ProviderError.BadHash);
    });
}
