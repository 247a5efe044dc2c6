namespace EGovToken.Core.Common;

/// <summary>Models of token, as CK_TOKEN_INFO names them.</summary>
/// <param name="List">The models, separated by semicolons.</param>
public sealed record TokenModels(string List)
{
    /// <summary>Whether a model is among them; case and blanks around it do not matter.</summary>
    /// <param name="model">The model.</param>
    public bool Include(string model) => List.Split(';').Any(one => string.Equals(one.Trim(), model, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The files under which the ePass2003 middleware installs its PKCS#11 module.</summary>
public static class VendorModules
{
    /// <summary>The first generation's module, in System32 (x64) and SysWOW64 (x86).</summary>
    public const string Version1 = "eps2003csp11.dll";

    /// <summary>The second generation's module.</summary>
    public const string Version2 = "eps2003csp11v2.dll";

    /// <summary>All of them, in the order in which they are tried.</summary>
    public static IReadOnlyList<string> InOrder { get; } = [Version1, Version2];

    /// <summary>Whether a file is the vendor's provider without PKCS#11 (<c>…_s.dll</c>), which must never be loaded as a module.</summary>
    /// <param name="path">A path or file name.</param>
    public static bool IsProviderOnly(string path) =>
        Path.GetFileNameWithoutExtension(path).EndsWith("_s", StringComparison.OrdinalIgnoreCase);
}

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
