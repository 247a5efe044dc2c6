
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Tests.Certificates;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Tests.Windows;

[TestClass]
public class KeyProviderInfoFinderTests
{
    private const string KeyStorage = "Microsoft Smart Card Key Storage Provider";

    private static readonly TokenCertificate RsaCertificate = CertificateParser.TryParse(SampleCertificates.Rsa, "", out _)!;
    private static readonly TokenCertificate EcCertificate = CertificateParser.TryParse(SampleCertificates.EC, "", out _)!;

    private readonly ListedProviders _providers = new();

    [TestMethod]
    public void An_EC_key_is_found_with_a_key_storage_provider()
    {
        var link = _providers.Has(KeyStorage, 0, EcCertificate);

        Assert.AreEqual(link, new KeyProviderInfoFinder(_providers).Find(EcCertificate));
    }

    [TestMethod]
    public void A_key_that_both_kinds_of_provider_have_is_reached_through_the_older_kind()
    {
        _providers.Has(KeyStorage, 0, RsaCertificate);
        var link = _providers.Has(TokenProfile.EPass2003.ServiceProviders[1], 1, RsaCertificate);

        Assert.AreEqual(link, new KeyProviderInfoFinder(_providers).Find(RsaCertificate));
    }

    [TestMethod]
    public void A_provider_that_fails_is_named_and_the_next_is_asked()
    {
        _providers.Fails(TokenProfile.EPass2003.ServiceProviders[0], "crashed (0xC0000005)");
        var link = _providers.Has(TokenProfile.EPass2003.ServiceProviders[1], 1, RsaCertificate);
        var finder = new KeyProviderInfoFinder(_providers);

        Assert.AreEqual(link, finder.Find(RsaCertificate));
        CollectionAssert.AreEqual(new[] { new ProviderFailure(TokenProfile.EPass2003.ServiceProviders[0], "crashed (0xC0000005)") }, finder.Failures.ToList());
    }

    [TestMethod]
    public void Each_provider_is_asked_once_for_all_certificates()
    {
        var finder = new KeyProviderInfoFinder(_providers);
        Assert.IsNull(finder.Find(RsaCertificate));
        Assert.IsNull(finder.Find(EcCertificate));
        CollectionAssert.AreEqual(TokenProviders.InOrder(TokenProfile.All).ToList(), _providers.Asked);
    }

    [TestMethod]
    [DataRow(0x80100009u, true, DisplayName = "SCARD_E_UNKNOWN_READER")]
    [DataRow(0x80100017u, true, DisplayName = "SCARD_E_READER_UNAVAILABLE")]
    [DataRow(0x80090022u, false, DisplayName = "NTE_SILENT_CONTEXT")]
    [DataRow(0x80100066u, false, DisplayName = "SCARD_W_UNRESPONSIVE_CARD")]
    [DataRow(0x80100067u, false, DisplayName = "SCARD_W_UNPOWERED_CARD")]
    public void A_reader_that_is_gone_is_no_failure_and_a_provider_that_refuses_is_one(uint code, bool saysNothingThere)
    {
        var refusal = ProviderRefusal.Describe(unchecked((int)code));

        Assert.AreEqual(saysNothingThere, refusal is null, refusal);
    }

    /// <summary>Providers that have what a test says.</summary>
    private sealed class ListedProviders : IKeyContainers
    {
        private readonly Dictionary<string, KeyContainerListing> _listings = [];

        public List<string> Asked { get; } = [];

        public KeyProviderInfo Has(string provider, uint type, TokenCertificate certificate)
        {
            var link = new KeyProviderInfo(provider, type, "container", 1);
            _listings[provider] = new KeyContainerListing([new KeyContainer(link, certificate.PublicKey!)], null);
            return link;
        }

        public void Fails(string provider, string what) => _listings[provider] = KeyContainerListing.Failed(what);

        public KeyContainerListing List(string provider)
        {
            Asked.Add(provider);
            return _listings.GetValueOrDefault(provider, KeyContainerListing.Empty);
        }
    }
}
