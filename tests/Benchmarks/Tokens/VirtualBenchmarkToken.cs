using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Benchmarks.Tokens;

/// <summary>A virtual token.</summary>
internal sealed class VirtualBenchmarkToken(int certificates) : BenchmarkToken
{
    private readonly PluggedToken _pc = new(CrowdedToken.Create(certificates));

    public override string Module => _pc.Module;

    public override string Label => CrowdedToken.Label;

    public override void Dispose() => _pc.Dispose();
}
