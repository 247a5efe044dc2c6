using EGovToken.Testing.TestTools;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Testing.TestDoubles;

/// <summary>A PC's worth of middleware and token: a system folder with the vendor's module in it, and the virtual token behind it.</summary>
public sealed class PluggedToken : IDisposable
{
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
    }

    /// <summary>The folder that stands for System32.</summary>
    public string SystemFolder => _folder.FullName;

    /// <summary>The module in it.</summary>
    public string Module => _folder.PathOf("eps2003csp11.dll");

    /// <summary>The state of readers and tokens.</summary>
    public TokenStateFile StateFile { get; }

    /// <summary>The hand on the token.</summary>
    public TokenControl Token { get; }

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
        _folder.Dispose();
    }
}
