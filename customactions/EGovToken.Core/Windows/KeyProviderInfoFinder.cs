using EGovToken.Core.Certificates;
using EGovToken.Core.Common;

namespace EGovToken.Core.Windows;

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
