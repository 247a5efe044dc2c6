using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestDoubles;

/// <summary>A PC's worth of middleware and token: a system folder with the vendor's module in it, and the virtual token behind it.</summary>
public sealed class PluggedToken : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PluggedToken()
    {
        File.CreateSymbolicLink(_folder.PathOf("eps2003csp11.dll"), Path.Combine(Repository.Artifacts, "virtual-token", "libvirtualtoken.so"));
        StateFile = new TokenStateFile(_folder.PathOf("token.json"));

        Token = IssuedToken.PlugInto(StateFile);
        Environment.SetEnvironmentVariable(TokenStateFile.EnvironmentVariable, StateFile.Path);
    }

    /// <summary>The folder that stands for System32.</summary>
    public string SystemFolder => _folder.FullName;

    /// <summary>The module in it.</summary>
    public string Module => _folder.PathOf("eps2003csp11.dll");

    /// <summary>The state of readers and tokens.</summary>
    public TokenStateFile StateFile { get; }

    /// <summary>The citizen's token.</summary>
    public TokenControl Token { get; }

    /// <summary>How often a function of the module was called.</summary>
    public int CallsOf(string function) => StateFile.Calls.Count(function);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(TokenStateFile.EnvironmentVariable, null);
        _folder.Dispose();
    }
}
