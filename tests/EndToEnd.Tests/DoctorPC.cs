using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using EGovToken.Testing.Sandbox.Prefix;
using EGovToken.Testing.Sandbox.Session;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests;

/// <summary>A PC that stays switched on while a test breaks and mends it, with the command line on a medium.</summary>
internal sealed class DoctorPC : IDisposable
{
    // A provider that hangs is given up after 20 seconds, and asked again for each question.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly byte[] _issuer;
    private readonly string _loginCertificate;
    private SandboxSession _session;

    /// <param name="stage">The Windows that it begins with; a fresh one when null.</param>
    public DoctorPC(Stage? stage = null)
    {
        World = SandboxWorld.Create(new SandboxOptions
        {
            Mounts = CitizenPC.ProgramMounts,
            Stage = stage,
        });
        Token = IssuedToken.PlugInto(new TokenStateFile(Path.Combine(World.TokenFolder, "token.json")));
        var certificates = Token.State.Objects.OfType<CertificateObject>().ToList();
        _issuer = certificates.Single(static certificate => certificate.IsAuthority).Value;
        using var forLogin = X509CertificateLoader.LoadCertificate(certificates.Single(static certificate => certificate.Label == CitizenToken.AuthenticationLabel).Value);
        _loginCertificate = forLogin.Thumbprint;
        _session = World.StartSession();
    }

    public SandboxWorld World { get; }

    public TokenControl Token { get; }

    /// <summary>Where the vendor's module belongs, on the host.</summary>
    public string Module => World.HostPath(@"C:\windows\system32\eps2003csp11.dll");

    /// <summary>A PC with the middleware, whose user has registered the certificates.</summary>
    public static DoctorPC Registered()
    {
        var pc = new DoctorPC(Middleware.Installed);
        pc.Register();
        return pc;
    }

    public void InstallMiddleware() => Assert.AreEqual(0, _session.Run(Middleware.Installation).ExitCode);

    public void Register()
    {
        var result = Run(CitizenPC.CommandLine, "register");
        Assert.AreEqual(0, result.ExitCode, result.Output);
    }

    public void ChangeRegistry(params string[] arguments)
    {
        var result = Run(@"C:\windows\system32\reg.exe", [.. arguments, "/f"]);
        Assert.AreEqual(0, result.ExitCode, result.Output);
    }

    /// <summary>Forbids the user to change a certificate store, or allows it again.</summary>
    public void ChangeStoreAccess(string verb, string store)
    {
        var result = Run(CitizenPC.Probe, verb, store);
        Assert.AreEqual(0, result.ExitCode, result.Output);
    }

    /// <summary>Switches off and on again.</summary>
    public void Restart()
    {
        _session.End();
        _session = World.StartSession();
    }

    public ProcessResult Doctor(params string[] arguments) => RunCommandLine(["doctor", "--lang", "en", .. arguments]);

    public ProcessResult RunCommandLine(params string[] arguments) => Run(CitizenPC.CommandLine, arguments);

    /// <summary>Logs in to a portal with the registered certificate that is for logging in, as a browser would.</summary>
    /// <param name="pin">The PIN.</param>
    /// <returns>What came of it; ends with <c>admitted</c> when the portal let the citizen in.</returns>
    public string LogIn(string pin)
    {
        var result = Run(CitizenPC.Probe, "login", pin, Convert.ToBase64String(_issuer));
        return result.StandardOutput.Split('\n').FirstOrDefault(line => line.StartsWith(_loginCertificate, StringComparison.OrdinalIgnoreCase))?.Trim() ?? result.Output;
    }

    /// <summary>Breaks the token or a reader, does something meanwhile, and mends it.</summary>
    public void While(Action<VirtualTokenState> change, Action act)
    {
        var before = Token.File.Load();
        Token.File.Update(change);
        act();
        Token.File.Save(before);
    }

    /// <summary>The key that the registered link names is another one now: the link names a container, and the token decides which key is in it.</summary>
    public static void ExchangeKeys(VirtualTokenState state)
    {
        foreach (var key in state.Slots[Readers.TokenSlot].Token!.Objects.OfType<PrivateKeyObject>())
        {
            var isForSigning = key.Label == CitizenToken.SigningLabel;
            key.Label = isForSigning ? CitizenToken.AuthenticationLabel : CitizenToken.SigningLabel;
            key.KeySpec = isForSigning ? KeySpecification.KeyExchange : KeySpecification.Signature;
        }
    }

    /// <summary>Breaks the token or a reader, has it named, and mends it.</summary>
    public void AssertBroken(string link, string causeKey, Action<VirtualTokenState> change) => While(change, () => AssertBroken(link, causeKey));

    /// <summary>Exactly one link is broken, for this cause.</summary>
    public void AssertBroken(string link, string causeKey, params string[] arguments)
    {
        var diagnosis = Diagnose(expectedExitCode: 1, arguments);
        Assert.AreEqual(link, Names(diagnosis, "broken"), diagnosis.ToString());
        Assert.AreEqual(causeKey, CauseKeyOf(link, diagnosis));
        Assert.IsFalse(diagnosis.GetProperty("allGood").GetBoolean());
    }

    /// <summary>Nothing is broken, and exactly one link is warned of.</summary>
    public void AssertWarned(string link, string causeKey, params string[] arguments)
    {
        var diagnosis = Diagnose(expectedExitCode: 0, arguments);
        Assert.AreEqual("", Names(diagnosis, "broken"), diagnosis.ToString());
        Assert.AreEqual(link, Names(diagnosis, "warnings"), diagnosis.ToString());
        Assert.AreEqual(causeKey, CauseKeyOf(link, diagnosis));
    }

    /// <summary>Every link is as it should be, but for the portal, which was left alone.</summary>
    public void AssertAllGood()
    {
        var diagnosis = Diagnose(expectedExitCode: 0);
        var links = diagnosis.GetProperty("links").EnumerateArray().ToList();
        Assert.AreEqual(
            "portal",
            string.Join(", ", links.Where(static link => link.GetProperty("state").GetString() != "ok").Select(static link => link.GetProperty("link").GetString())),
            diagnosis.ToString());
        Assert.IsFalse(diagnosis.GetProperty("allGood").GetBoolean());
        Assert.AreEqual(
            $"Nothing broken in what was checked, {links.Count - 1} of {links.Count}.", diagnosis.GetProperty("summary").GetString());
    }

    public void Dispose() => World.Dispose();

    private static string Names(JsonElement diagnosis, string member) =>
        string.Join(", ", diagnosis.GetProperty(member).EnumerateArray().Select(name => name.GetString()));

    private static string? CauseKeyOf(string link, JsonElement diagnosis) => diagnosis.GetProperty("links").EnumerateArray()
        .Single(found => found.GetProperty("link").GetString() == link).GetProperty("causeKey").GetString();

    // The sandbox has no network: unless a test is about the portal, it is left alone.
    private JsonElement Diagnose(int expectedExitCode, params string[] arguments)
    {
        var result = Doctor(["--json", .. arguments.Length == 0 ? ["--offline"] : arguments]);
        Assert.AreEqual(expectedExitCode, result.ExitCode, result.Output);
        return JsonDocument.Parse(result.StandardOutput).RootElement;
    }

    private ProcessResult Run(string program, params string[] arguments) =>
        _session.Run(new WindowsCommand(program, arguments) { TimeLimit = Patience });
}
