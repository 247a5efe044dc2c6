using System.ComponentModel;
using System.Globalization;
using System.Runtime.Versioning;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;

namespace EGovToken.Core.Windows;

/// <summary>The key containers that a provider shows without asking the user anything.</summary>
public interface IKeyContainers
{
    /// <summary>Asks a provider for its containers.</summary>
    /// <param name="provider">The provider's name, one of <see cref="TokenProviders.InOrder(IReadOnlyList{TokenProfile})"/>.</param>
    KeyContainerListing List(string provider);
}

/// <summary>A key in a provider's container.</summary>
/// <param name="Link">How to reach it.</param>
/// <param name="PublicKey">Its public half.</param>
public sealed record KeyContainer(KeyProviderInfo Link, PublicKeyValue PublicKey);

/// <summary>What came of asking a provider for its containers.</summary>
/// <param name="Containers">Those that it told of, even when it failed afterwards.</param>
/// <param name="Failure">
/// What went wrong, in English, as the end of a sentence that begins with the provider; null when nothing did. A provider that is
/// not installed or sees no token has not failed: it has no containers.
/// </param>
public sealed record KeyContainerListing(IReadOnlyList<KeyContainer> Containers, string? Failure)
{
    /// <summary>No containers, and nothing wrong.</summary>
    public static KeyContainerListing Empty { get; } = new([], null);

    /// <summary>No containers for a reason.</summary>
    /// <param name="what">What went wrong.</param>
    public static KeyContainerListing Failed(string what) => new([], what);
}

/// <summary>A provider that could not be asked.</summary>
/// <param name="Provider">Its name.</param>
/// <param name="What">What went wrong, in English, for example <c>did not answer within 20 s</c>.</param>
public sealed record ProviderFailure(string Provider, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Provider} {What}";
}

/// <summary>Asks only providers that are registered on this PC: most PCs have one or two of those that a token may be reached through.</summary>
/// <param name="containers">Lists the containers of the registered ones.</param>
[SupportedOSPlatform("windows")]
public sealed class InstalledKeyContainers(IKeyContainers containers) : IKeyContainers
{
    private const string ServiceProviders = @"SOFTWARE\Microsoft\Cryptography\Defaults\Provider";
    private const string KeyStorageProviders = @"SYSTEM\CurrentControlSet\Control\Cryptography\Providers";

    /// <inheritdoc/>
    public KeyContainerListing List(string provider) => IsInstalled(provider) ? containers.List(provider) : KeyContainerListing.Empty;

    private static bool IsInstalled(string provider)
    {
        var providers = TokenProviders.IsKeyStorage(provider) ? KeyStorageProviders : ServiceProviders;
        using var key = Microsoft.Win32.Registry.LocalMachine.OpenSubKey($@"{providers}\{provider}");
        return key is not null;
    }
}

/// <summary>
/// Lists key containers in this process, always silently: a provider that wants to ask the user fails instead. A provider
/// that hangs or crashes takes this process with it; the provider host keeps it in one of its own.
/// </summary>
[SupportedOSPlatform("windows")]
public sealed class ProviderKeyContainers : IKeyContainers
{
    /// <inheritdoc/>
    public KeyContainerListing List(string provider) =>
        TokenProviders.IsKeyStorage(provider) ? KeyStorageContainers.List(provider) : ServiceProviderContainers.List(provider);
}

/// <summary>
/// The error codes with which a provider refuses (winerror.h): some only say that it has nothing. A card that does not answer or that has
/// no power, and a provider that would have to ask the user, are failures: there may be keys.
/// </summary>
internal static class ProviderRefusal
{
    public const int NoMoreItems = 259; // ERROR_NO_MORE_ITEMS, which CryptoAPI ends an enumeration with
    public const int NoMoreKeys = unchecked((int)0x8009002A); // NTE_NO_MORE_ITEMS, which CNG ends it with

    private static readonly int[] NothingThere =
    [
        NoMoreItems,
        NoMoreKeys,
        2, // ERROR_FILE_NOT_FOUND: CNG knows no provider of that name
        unchecked((int)0x8009000D), // NTE_NO_KEY
        unchecked((int)0x80090011), // NTE_NOT_FOUND
        unchecked((int)0x80090016), // NTE_BAD_KEYSET: no container, often because there is no token
        unchecked((int)0x80090017), // NTE_PROV_TYPE_NOT_DEF
        unchecked((int)0x80090019), // NTE_KEYSET_NOT_DEF: CryptoAPI knows no provider of that name
        unchecked((int)0x80090030), // NTE_DEVICE_NOT_READY: no card in any reader
        unchecked((int)0x80100009), // SCARD_E_UNKNOWN_READER: it was pulled out, as a token is, which is reader and card in one
        unchecked((int)0x8010000C), // SCARD_E_NO_SMARTCARD
        unchecked((int)0x8010000D), // SCARD_E_UNKNOWN_CARD: a card, but none of this provider's
        unchecked((int)0x80100017), // SCARD_E_READER_UNAVAILABLE: the same
        unchecked((int)0x8010001D), // SCARD_E_NO_SERVICE: Windows runs the service only while there are readers
        unchecked((int)0x8010001E), // SCARD_E_SERVICE_STOPPED
        unchecked((int)0x8010002E), // SCARD_E_NO_READERS_AVAILABLE
        unchecked((int)0x80100069), // SCARD_W_REMOVED_CARD
    ];

    /// <summary>Whether a code only says that the provider or a token is not there.</summary>
    public static bool SaysNothingThere(int code) => Array.IndexOf(NothingThere, code) >= 0;

    /// <summary>What went wrong, for <see cref="KeyContainerListing.Failure"/>; null when a code only says that nothing is there.</summary>
    public static string? Describe(int code) => SaysNothingThere(code) ? null : $"refused with {Text(code)}";

    /// <summary>A code and Windows's words for it.</summary>
    public static string Text(int code) =>
        string.Format(CultureInfo.InvariantCulture, "0x{0:X8} ({1})", code, new Win32Exception(code).Message.TrimEnd('.', '\r', '\n'));
}

/// <summary>Finds the key container whose public key is a certificate's.</summary>
/// <param name="containers">The containers of this PC's providers.</param>
/// <param name="profiles">The makes of token; every one that this product is for when null.</param>
public sealed class KeyProviderInfoFinder(IKeyContainers containers, IReadOnlyList<TokenProfile>? profiles = null)
{
    private readonly Dictionary<string, IReadOnlyList<KeyContainer>> _listed = new(StringComparer.Ordinal);
    private readonly List<ProviderFailure> _failures = [];

    /// <summary>The providers that could not be asked so far.</summary>
    public IReadOnlyList<ProviderFailure> Failures => _failures;

    /// <summary>The certificate's key link, or null when no provider has its key.</summary>
    /// <param name="certificate">A certificate of the token.</param>
    public KeyProviderInfo? Find(TokenCertificate certificate) => certificate.PublicKey is not { } key
        ? null
        : TokenProviders.InOrder(profiles ?? TokenProfile.All)
            .SelectMany(ListOnce)
            .FirstOrDefault(container => container.PublicKey == key)?.Link;

    // A provider asks the token for each listing; once is enough for all certificates.
    private IReadOnlyList<KeyContainer> ListOnce(string provider)
    {
        if (!_listed.TryGetValue(provider, out var list))
        {
            var listing = containers.List(provider);
            list = listing.Containers;
            _listed.Add(provider, list);
            if (listing.Failure is { } what)
            {
                _failures.Add(new ProviderFailure(provider, what));
            }
        }

        return list;
    }
}
