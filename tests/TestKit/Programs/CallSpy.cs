using System.Text.RegularExpressions;

namespace EGovToken.Testing.TestKit;

/// <summary>OpenSC's pkcs11-spy: stands between the program and a module, and writes down each call.</summary>
public static class CallSpy
{
    /// <summary>The module to open in place of the one that is spied upon.</summary>
    public const string Module = "/usr/lib/x86_64-linux-gnu/pkcs11-spy.so";

    /// <summary>Chooses the module behind the spy and where it writes, for this process and those that it starts. It reads both when it is loaded.</summary>
    public static void Watch(string module, string log)
    {
        NativeEnvironment.Set("PKCS11SPY", module);
        NativeEnvironment.Set("PKCS11SPY_OUTPUT", log);
    }
}

/// <summary>Reads what <see cref="CallSpy"/> wrote.</summary>
public static partial class SpyLog
{
    /// <summary>All calls in their order.</summary>
    /// <param name="log">The spy's file; the module must have been closed.</param>
    public static IReadOnlyList<SpiedCall> Read(string log)
    {
        var calls = new List<SpiedCall>();
        var attributes = new List<string>();
        var isInput = false;
        foreach (var line in File.ReadLines(log))
        {
            if (CallLine().Match(line) is { Success: true } call)
            {
                calls.Add(new SpiedCall(call.Groups[1].Value, attributes = []));
            }
            else if (line.StartsWith('['))
            {
                isInput = line.StartsWith("[in] pTemplate", StringComparison.Ordinal);
            }
            else if (isInput && AttributeLine().Match(line) is { Success: true } attribute)
            {
                attributes.Add(attribute.Groups[1].Value);
            }
        }

        return calls;
    }

    /// <summary>How often a function was called.</summary>
    public static int CallsOf(this IEnumerable<SpiedCall> calls, string function) => calls.Count(call => call.Function == function);

    // 12: C_Login
    [GeneratedRegex(@"^\d+: (C_\w+)$")]
    private static partial Regex CallLine();

    //     CKA_LABEL             0000000000000000 / 0
    [GeneratedRegex(@"^ {4}(CKA_\w+)")]
    private static partial Regex AttributeLine();
}

/// <summary>A call of a PKCS#11 function.</summary>
/// <param name="Function">The function, for example <c>C_Login</c>.</param>
/// <param name="Attributes">The attributes in the template that was handed in, for example <c>CKA_VALUE</c>.</param>
public sealed record SpiedCall(string Function, IReadOnlyList<string> Attributes);

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

/// <summary>What a run came to.</summary>
/// <param name="Certificates">How many certificates it dealt with.</param>
/// <param name="Calls">The PKCS#11 calls that it made.</param>
public sealed record SpiedRun(int Certificates, IReadOnlyList<SpiedCall> Calls);
