using BenchmarkDotNet.Attributes;
using EGovToken.Testing.Benchmarks.Tokens;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Benchmarks;

/// <summary>Reads all certificates of a token, in three ways.</summary>
public class CertificateReading
{
    private BenchmarkToken? _token;

    /// <summary>How many certificates the token has.</summary>
    [Params(1, 10, 100, 1000)]
    public int Certificates { get; set; }

    /// <summary>Whose token it is.</summary>
    [ParamsAllValues]
    public TokenMaker Maker { get; set; }

    private BenchmarkToken Token => _token ?? throw new InvalidOperationException("The token has not been made.");

    /// <summary>Makes the token.</summary>
    [GlobalSetup]
    public void MakeToken() => _token = LastToken.Get(Maker, Certificates);

    /// <summary>OpenSC's tool, which is a process for each listing.</summary>
    [Benchmark(Baseline = true)]
    public void Tool() => Expect(Pkcs11Tool.ListCertificates(Token.Module, Token.Label));

    /// <summary>The product as a process of its own, which starts .NET before it begins.</summary>
    [Benchmark]
    public void CoreProcess() => Expect(ReadCommand.RunAsProcess(Token.Module, Token.Serial));

    /// <summary>The product within a process that runs already, as in the installer.</summary>
    [Benchmark]
    public void Core() => Expect(ReadCommand.Read(Token.Module, Token.Serial));

    // What fails is quick: it must not pass for a result.
    private void Expect(int read)
    {
        if (read != Certificates)
        {
            throw new InvalidOperationException($"{read} certificates were read of {Certificates}.");
        }
    }
}
