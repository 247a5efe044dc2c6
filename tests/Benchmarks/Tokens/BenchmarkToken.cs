using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Benchmarks.Tokens;

/// <summary>A token with any number of certificates, gone when disposed. There can be one at a time: modules find theirs through environment variables.</summary>
internal abstract class BenchmarkToken : IDisposable
{
    /// <summary>The module's full path.</summary>
    public abstract string Module { get; }

    /// <summary>The token's label.</summary>
    public abstract string Label { get; }

    /// <summary>The token's serial number.</summary>
    public string Serial => field ??= new TokenReader(Module, TokenReader.DefaultLimit, new RegistryPinMemory(new MemoryRegistry())).ListSlots().Tokens
        .Single(token => token.Description.Label == Label).Description.Serial;

    /// <summary>Makes a token.</summary>
    public static BenchmarkToken Create(TokenMaker maker, int certificates) =>
        maker == TokenMaker.SoftHsm ? new SoftHsmBenchmarkToken(certificates) : new VirtualBenchmarkToken(certificates);

    /// <inheritdoc/>
    public abstract void Dispose();
}
