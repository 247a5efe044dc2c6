using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.VirtualToken.Tests;

/// <summary>A citizen's token in a folder of its own. Keys are made once and copied, because making them is slow.</summary>
internal sealed class TemporaryToken : IDisposable
{
    private static readonly Lazy<VirtualTokenState> Template = new(MakeTemplate);

    private readonly TemporaryFolder _folder = new("token");

    /// <summary>Makes the token, plugged in and with all its tries.</summary>
    public TemporaryToken()
    {
        var file = new TokenStateFile(PathOf("token.json"));
        file.Save(Template.Value);
        Control = new TokenControl(file);
    }

    /// <summary>The test's hand on the token.</summary>
    public TokenControl Control { get; }

    /// <summary>A path in the token's folder.</summary>
    public string PathOf(string name) => _folder.PathOf(name);

    /// <summary>Runs pkcs11-tool on the module with this token.</summary>
    public ProgramRun Pkcs11Tool(params string[] arguments) => Tests.Pkcs11Tool.Run(Control.File.Path, limit: null, arguments);

    /// <summary>As the other, of a run that is not expected to end.</summary>
    public ProgramRun Pkcs11Tool(TimeSpan limit, params string[] arguments) => Tests.Pkcs11Tool.Run(Control.File.Path, limit, arguments);

    /// <summary>Runs pkcs11-tool logged in with the right PIN.</summary>
    public ProgramRun Pkcs11ToolLoggedIn(params string[] arguments) =>
        Pkcs11Tool(["--login", "--pin", CitizenToken.DefaultPin, .. arguments]);

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static VirtualTokenState MakeTemplate()
    {
        using var authority = new TestCertificateAuthority();
        return new VirtualTokenState
        {
            Slots = { EPass2003.Slot(CitizenToken.Create(authority)), EPass2003.Slot(token: null) },
        };
    }
}
