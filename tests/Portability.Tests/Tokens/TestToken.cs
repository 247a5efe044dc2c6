namespace EGovToken.Portability.Tests.Tokens;

/// <summary>A token with <see cref="IssuedCredentials"/> on it, behind one of the modules; gone when disposed.</summary>
internal abstract class TestToken : IDisposable
{
    /// <summary>The module's full path.</summary>
    public abstract string Module { get; }

    /// <summary>What to open so that calls are counted: the module itself when it counts, else a spy in front of it.</summary>
    public abstract string CountingModule { get; }

    /// <summary>The token's serial number.</summary>
    public abstract string Serial { get; }

    /// <summary>The thumbprint and kind of each certificate that is seen without a login, ordered.</summary>
    public virtual IReadOnlyList<string> PublicCertificates => IssuedCredentials.PublicCertificates;

    /// <summary>How often a function was called through <see cref="CountingModule"/>, which must have been closed.</summary>
    public abstract int CallsOf(string function);

    /// <inheritdoc/>
    public abstract void Dispose();
}
