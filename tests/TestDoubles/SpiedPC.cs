using EGovToken.Testing.TestTools;

namespace EGovToken.Testing.TestDoubles;

/// <summary>A PC whose token has any number of certificates and whose module is spied upon.</summary>
public sealed class SpiedPC : IDisposable
{
    private readonly TemporaryFolder _logs = new();
    private int _runs;

    /// <param name="certificates">How many certificates the token has.</param>
    public SpiedPC(int certificates) => PC = new RegistrationPC(CrowdedToken.Create(certificates)) { NamedModule = CallSpy.Module };

    /// <summary>The PC.</summary>
    public RegistrationPC PC { get; }

    /// <summary>Registers the token's certificates.</summary>
    public SpiedRun Register(bool trustJournal = false) =>
        Spy(() => PC.Register($"run {_runs}", trustJournal).Certificates.Count);

    /// <summary>Has pkcs11-tool list the token's certificates.</summary>
    public SpiedRun List() => Spy(static () => Pkcs11Tool.ListCertificates(CallSpy.Module));

    public void Dispose()
    {
        PC.Dispose();
        _logs.Dispose();
    }

    private SpiedRun Spy(Func<int> run)
    {
        var log = _logs.PathOf($"calls-{++_runs}");
        CallSpy.Watch(PC.Token.Module, log);
        return new SpiedRun(run(), SpyLog.Read(log));
    }
}
