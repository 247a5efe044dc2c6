using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Portability.Tests.Tokens;

/// <summary>The virtual token, which imitates the vendor's.</summary>
internal sealed class VirtualTestToken : PluggableTestToken
{
    private readonly PluggedToken _pc = new(IssuedCredentials.Token);

    /// <summary>The hand on the token.</summary>
    public TokenControl Control => _pc.Token;

    public override string Module => _pc.Module;

    public override string CountingModule => _pc.Module;

    public override string Serial => IssuedCredentials.Token.Serial;

    public override int CallsOf(string function) => _pc.CallsOf(function);

    public override void Remove() => Control.Unplug();

    public override void BlockPin() => Control.Lock();

    public override void Dispose() => _pc.Dispose();
}
