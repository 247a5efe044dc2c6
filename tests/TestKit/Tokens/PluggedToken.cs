using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestKit;

/// <summary>A PC's worth of middleware and token: a system folder with the vendor's module in it, and the virtual token behind it.</summary>
public sealed class PluggedToken : IDisposable
{
    /// <summary>The reader that a twin is in.</summary>
    public const string TwinReader = "FT ePass2003Auto 1";

    // Where programs that a test runs keep what they remember for their user (Environment.SpecialFolder.LocalApplicationData).
    private const string UserData = "XDG_DATA_HOME";

    private readonly TemporaryFolder _folder = new();

    /// <summary>With the citizen's token.</summary>
    public PluggedToken()
        : this(IssuedToken.PlugInto)
    {
    }

    /// <summary>With another token.</summary>
    public PluggedToken(TokenState token)
        : this(file => Readers.PlugInto(file, token))
    {
    }

    private PluggedToken(Func<TokenStateFile, TokenControl> plugInto)
    {
        File.CreateSymbolicLink(_folder.PathOf("eps2003csp11.dll"), Path.Combine(Repository.Artifacts, "virtual-token", "libvirtualtoken.so"));
        StateFile = new TokenStateFile(_folder.PathOf("token.json"));

        Token = plugInto(StateFile);
        Environment.SetEnvironmentVariable(TokenStateFile.EnvironmentVariable, StateFile.Path);
        Environment.SetEnvironmentVariable(UserData, _folder.PathOf("user"));
    }

    /// <summary>The folder that stands for System32.</summary>
    public string SystemFolder => _folder.FullName;

    /// <summary>The module in it.</summary>
    public string Module => _folder.PathOf("eps2003csp11.dll");

    /// <summary>What this PC's user remembers of PINs.</summary>
    public IPinMemory Memory { get; } = new RegistryPinMemory(new MemoryRegistry());

    /// <summary>The state of readers and tokens.</summary>
    public TokenStateFile StateFile { get; }

    /// <summary>The hand on the token.</summary>
    public TokenControl Token { get; }

    /// <summary>The product's way to the token.</summary>
    /// <param name="limit">How long the module may take; as long as usual when null.</param>
    public TokenReader Reader(TimeSpan? limit = null) => new(Module, limit ?? TokenReader.DefaultLimit, Memory);

    /// <summary>Plugs another token with the same serial number into one more reader.</summary>
    public void PlugInTwin() => StateFile.Update(static state =>
    {
        var twin = EPass2003.Slot(EPass2003.Blank("Twin", state.Slots[Readers.TokenSlot].Token!.Serial, "1234"));
        twin.Description = TwinReader;
        state.Slots.Add(twin);
    });

    /// <summary>How often a function of the module was called.</summary>
    public int CallsOf(string function) => StateFile.Calls.Count(function);

    /// <summary>Waits for work that was left behind to reach a function of the module.</summary>
    public void WaitForCall(string function)
    {
        if (!Waiting.Until(() => CallsOf(function) > 0))
        {
            throw new TimeoutException($"{function} was never called.");
        }
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(TokenStateFile.EnvironmentVariable, null);
        Environment.SetEnvironmentVariable(UserData, null);
        _folder.Dispose();
    }
}

/// <summary>What the vendor's module shows of a PC with one token: an empty reader, and the token in a second one.</summary>
public static class Readers
{
    /// <summary>The index of the token's slot.</summary>
    public const int TokenSlot = 1;

    /// <summary>Writes that state.</summary>
    /// <param name="stateFile">Where the state goes.</param>
    /// <param name="token">The token; it is copied.</param>
    public static TokenControl PlugInto(TokenStateFile stateFile, TokenState token)
    {
        stateFile.Save(new VirtualTokenState { Slots = { EPass2003.Slot(null), EPass2003.Slot(token) } });
        return new TokenControl(stateFile, TokenSlot);
    }
}

/// <summary>One citizen's token for all tests of a process: making keys takes seconds, and each test gets its own copy by way of its state file.</summary>
public static class IssuedToken
{
    private static readonly Lazy<TokenState> Issued = new(static () =>
    {
        using var authority = new TestCertificateAuthority();
        return CitizenToken.Create(authority);
    });

    /// <summary>Writes the state of a PC with this token.</summary>
    /// <param name="stateFile">Where the state goes.</param>
    public static TokenControl PlugInto(TokenStateFile stateFile) => Readers.PlugInto(stateFile, Issued.Value);
}

/// <summary>A token with as many certificates as wanted. They are of one key, because making keys is slow, and of different people.</summary>
public static class CrowdedToken
{
    /// <summary>CK_TOKEN_INFO.label.</summary>
    public const string Label = "crowd";

    private const int KeyBits = 2048;
    private static readonly byte[] Id = [1];

    /// <summary>Makes such a token.</summary>
    /// <param name="certificates">How many certificates.</param>
    public static TokenState Create(int certificates)
    {
        using var authority = new TestCertificateAuthority();
        using var key = RSA.Create(KeyBits);
        var numbers = key.ExportParameters(includePrivateParameters: true);
        var token = EPass2003.Blank(Label, "2C5E9A7714D30B87", CitizenToken.DefaultPin);
        token.Objects.Add(new PrivateKeyObject
        {
            Label = Label,
            Id = Id,
            Private = true,
            Modulus = numbers.Modulus!,
            PublicExponent = numbers.Exponent!,
            PrivateExponent = numbers.D!,
            KeySpec = KeySpecification.KeyExchange,
        });
        token.Objects.AddRange(Enumerable.Range(1, certificates).Select(number => new CertificateObject
        {
            Label = $"{Label} {number}",
            Id = Id,
            Value = authority.Issue(Person(number), key, X509KeyUsageFlags.DigitalSignature, [], Validity()),
        }));
        return token;
    }

    private static X500DistinguishedName Person(int number) => (Citizen.Example with { GivenName = $"ƏLİ {number}" }).ToDistinguishedName();

    private static (DateTimeOffset From, DateTimeOffset To) Validity() => (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(3));
}
