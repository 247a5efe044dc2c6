namespace EGovToken.Core.KeyLinks;

/// <summary>The providers through which an ePass2003's keys are reached.</summary>
public static class TokenProviders
{
    private static readonly string[] KeyStorage = ["EnterSafe ePass2003 Key Storage Provider", "Microsoft Smart Card Key Storage Provider"];

    /// <summary>The vendor's own cryptographic service providers, first and second generation.</summary>
    public static IReadOnlyList<string> OfVendor { get; } = ["EnterSafe ePass2003 CSP v1.0", "EnterSafe ePass2003 CSP v2.0"];

    /// <summary>
    /// The vendor's own first, since integrators choose it at set-up. Key storage providers (CNG) last: every program that uses an
    /// RSA key through one of the others can do so, and they are the only way to EC keys.
    /// </summary>
    public static IReadOnlyList<string> InOrder { get; } =
        [.. OfVendor, "Microsoft Base Smart Card Crypto Provider", .. KeyStorage];

    /// <summary>Whether a provider is a key storage provider of CNG.</summary>
    /// <param name="provider">The provider's name.</param>
    public static bool IsKeyStorage(string provider) => Array.IndexOf(KeyStorage, provider) >= 0;
}
