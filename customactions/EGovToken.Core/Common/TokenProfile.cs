namespace EGovToken.Core.Common;

/// <summary>A make of token: all that is its vendor's. A second vendor is one more of these, and its payload manifest.</summary>
/// <param name="Name">What people call the token.</param>
public sealed record TokenProfile(string Name)
{
    /// <summary>What stands in texts for the makes' names.</summary>
    public const string Mark = "{make}";

    // The model that modules report which know tokens by this standard and not by make, such as OpenSC's.
    private const string StandardModel = "PKCS#15";

    /// <summary>
    /// The file names of its PKCS#11 module, in the order in which they are tried: in System32 (x64) and SysWOW64 (x86).
    /// </summary>
    public required IReadOnlyList<string> Modules { get; init; }

    /// <summary>The end of the names of files that look like modules and are providers without PKCS#11, which must never be loaded as one.</summary>
    public required string ProviderOnlySuffix { get; init; }

    /// <summary>What is part of the name of its models (CK_TOKEN_INFO.model); its own name unless given.</summary>
    public IReadOnlyList<string> Models
    {
        get => field ?? [Name];
        init;
    }

    /// <summary>What is part of the names of its readers; its own name unless given.</summary>
    public IReadOnlyList<string> Readers
    {
        get => field ?? [Name];
        init;
    }

    /// <summary>The vendor's cryptographic service providers, in the order in which they are asked.</summary>
    public required IReadOnlyList<string> ServiceProviders { get; init; }

    /// <summary>The type of these providers (wincrypt.h, PROV_…): PROV_RSA_FULL unless given.</summary>
    public uint ServiceProviderType { get; init; } = TokenProviders.RsaFull;

    /// <summary>The vendor's key storage providers (CNG), in the order in which they are asked.</summary>
    public required IReadOnlyList<string> KeyStorageProviders { get; init; }

    /// <summary>Feitian's ePass2003, also sold as EnterSafe; the first generation before the second.</summary>
    public static TokenProfile EPass2003 { get; } = new("ePass2003")
    {
        Modules = ["eps2003csp11.dll", "eps2003csp11v2.dll"],
        ProviderOnlySuffix = "_s",
        ServiceProviders = ["EnterSafe ePass2003 CSP v1.0", "EnterSafe ePass2003 CSP v2.0"],
        KeyStorageProviders = ["EnterSafe ePass2003 Key Storage Provider"],
    };

    /// <summary>Every make that this product is for.</summary>
    public static IReadOnlyList<TokenProfile> All { get; } = [EPass2003];

    /// <summary>The names that texts give in place of <see cref="Mark"/>.</summary>
    /// <param name="profiles">The makes of token.</param>
    public static string NamesOf(IReadOnlyList<TokenProfile> profiles) => string.Join("/", profiles.Select(static profile => profile.Name));

    /// <summary>
    /// Whether a token is of this make: its model says so, or its reader where the model names a standard only. The manufacturer alone
    /// says nothing.
    /// </summary>
    /// <param name="model">CK_TOKEN_INFO.model.</param>
    /// <param name="readers">The names of the readers that it is in.</param>
    public bool Recognises(string model, IEnumerable<string> readers) =>
        IsIn(model, Models) || (model.StartsWith(StandardModel, StringComparison.Ordinal) && readers.Any(reader => IsIn(reader, Readers)));

    /// <summary>Whether a file is one of the vendor's providers without PKCS#11.</summary>
    /// <param name="path">A path or file name.</param>
    public bool IsProviderOnly(string path) =>
        Path.GetFileNameWithoutExtension(path).EndsWith(ProviderOnlySuffix, StringComparison.OrdinalIgnoreCase);

    private static bool IsIn(string text, IReadOnlyList<string> names) =>
        names.Any(name => text.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);
}

/// <summary>The providers through which tokens' keys are reached: the vendors' and Windows' own for smart cards.</summary>
public static class TokenProviders
{
    /// <summary>PROV_RSA_FULL, the type of Windows' own provider for smart cards.</summary>
    public const uint RsaFull = 1;

    private const string SmartCardServiceProvider = "Microsoft Base Smart Card Crypto Provider";
    private const string SmartCardKeyStorage = "Microsoft Smart Card Key Storage Provider";

    /// <summary>
    /// The vendors' own first, since integrators choose them at set-up. Key storage providers (CNG) last: every program that uses an
    /// RSA key through one of the others can do so, and they are the only way to EC keys.
    /// </summary>
    /// <param name="profiles">The makes of token.</param>
    public static IReadOnlyList<string> InOrder(IReadOnlyList<TokenProfile> profiles) =>
    [
        .. profiles.SelectMany(static profile => profile.ServiceProviders), SmartCardServiceProvider,
        .. profiles.SelectMany(static profile => profile.KeyStorageProviders), SmartCardKeyStorage,
    ];

    /// <summary>Whether a provider is a key storage provider of CNG.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="profiles">The makes of token; all that this product is for when null.</param>
    public static bool IsKeyStorage(string provider, IReadOnlyList<TokenProfile>? profiles = null) =>
        provider == SmartCardKeyStorage || (profiles ?? TokenProfile.All).Any(profile => profile.KeyStorageProviders.Contains(provider));

    /// <summary>The type of a cryptographic service provider (wincrypt.h, PROV_…).</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="profiles">The makes of token; all that this product is for when null.</param>
    public static uint TypeOf(string provider, IReadOnlyList<TokenProfile>? profiles = null) =>
        (profiles ?? TokenProfile.All).FirstOrDefault(profile => profile.ServiceProviders.Contains(provider))?.ServiceProviderType ?? RsaFull;
}

/// <summary>Models of token, as CK_TOKEN_INFO names them.</summary>
/// <param name="List">The models, separated by semicolons.</param>
public sealed record TokenModels(string List)
{
    /// <summary>Whether a model is among them; case and blanks around it do not matter.</summary>
    /// <param name="model">The model.</param>
    public bool Include(string model) => List.Split(';').Any(one => string.Equals(one.Trim(), model, StringComparison.OrdinalIgnoreCase));
}
