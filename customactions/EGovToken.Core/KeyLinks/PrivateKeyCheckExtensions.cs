namespace EGovToken.Core.KeyLinks;

/// <summary>The question about one key.</summary>
public static class PrivateKeyCheckExtensions
{
    /// <summary>As <see cref="IPrivateKeyCheck.Check"/> for a single certificate.</summary>
    /// <param name="keys">Tells whether private keys answer.</param>
    /// <param name="thumbprint">SHA-1 in hexadecimal.</param>
    public static PrivateKeyAnswer Check(this IPrivateKeyCheck keys, string thumbprint) => keys.Check([thumbprint])[0];
}
