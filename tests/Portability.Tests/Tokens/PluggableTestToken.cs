namespace EGovToken.Portability.Tests.Tokens;

/// <summary>A token that can be pulled out, and whose PIN can be blocked.</summary>
internal abstract class PluggableTestToken : TestToken
{
    /// <summary>Takes the token out.</summary>
    public abstract void Remove();

    /// <summary>Uses up all tries of the PIN.</summary>
    public abstract void BlockPin();
}
