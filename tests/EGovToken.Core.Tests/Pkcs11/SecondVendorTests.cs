using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Tests.Certificates;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Pkcs11;

/// <summary>
/// A second vendor's token is one more profile: a made-up one is found, linked and named without a change to the product. Its middleware is
/// one more payload manifest: the sandbox's bundle is built with that of a stand-in.
/// </summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class SecondVendorTests
{
    private const uint RsaAes = 24; // PROV_RSA_AES

    private static readonly TokenProfile MadeUp = new("SignStick")
    {
        Modules = ["signstick11.dll"],
        ProviderOnlySuffix = "_csp",
        Models = ["SST-200"],
        Readers = ["Sign Stick"],
        ServiceProviders = ["SignStick CSP"],
        ServiceProviderType = RsaAes,
        KeyStorageProviders = ["SignStick Key Storage Provider"],
    };

    private static readonly IReadOnlyList<TokenProfile> Both = [TokenProfile.EPass2003, MadeUp];

    [TestMethod]
    public void Its_module_is_found_by_its_name_and_by_its_provider()
    {
        using var folder = new TemporaryFolder();
        using var pc = new PluggedToken();
        var module = folder.PathOf("signstick11.dll");
        File.Copy(pc.Module, module);

        Assert.AreEqual(module, new ModuleLocator(folder.FullName, new KnownProviders(), Both).Find(null).Path);
        Assert.AreEqual(module, new ModuleLocator("", new KnownProviders(("SignStick CSP", module)), Both).Find(null).Path);
        Assert.AreEqual(
            OutcomeNumber.MiddlewareMissing,
            Assert.ThrowsExactly<OutcomeException>(() => new ModuleLocator(folder.FullName, new KnownProviders()).Find(null)).Outcome.Number);
    }

    [TestMethod]
    public void Its_token_is_told_from_others_by_its_model()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(static token => token.Model = "SST-200 rev. B");

        using var module = TokenModule.Open(pc.Module);

        Assert.AreEqual(MadeUp, new TokenFinder(module, Both).Find(new TokenQuery()).Profile);
        Assert.AreEqual(
            OutcomeNumber.ForeignTokenOnly,
            Assert.ThrowsExactly<OutcomeException>(() => new TokenFinder(module).Find(new TokenQuery())).Outcome.Number);
    }

    [TestMethod]
    public void Where_its_model_names_a_standard_only_its_reader_tells_it()
    {
        Assert.IsTrue(MadeUp.Recognises("PKCS#15 emulated", ["ACME Sign Stick 0"]));
        Assert.IsFalse(MadeUp.Recognises("PKCS#15 emulated", ["ACME SignStick 0"]), "not its reader's name");
        Assert.IsFalse(MadeUp.Recognises("SignStick", ["ACME Sign Stick 0"]), "not its model's name");
    }

    [TestMethod]
    public void A_certificate_is_linked_to_its_key_through_its_provider()
    {
        var certificate = CertificateParser.TryParse(SampleCertificates.Rsa, "", out _)!;
        var link = new KeyProviderInfo("SignStick CSP", RsaAes, "container", 1);
        var containers = new Containers(new KeyContainer(link, certificate.PublicKey!));

        Assert.AreEqual(link, new KeyProviderInfoFinder(containers, Both).Find(certificate));
        Assert.IsNull(new KeyProviderInfoFinder(containers).Find(certificate));
    }

    [TestMethod]
    public void Its_providers_are_of_the_type_and_kind_that_the_profile_says()
    {
        Assert.AreEqual(RsaAes, TokenProviders.TypeOf("SignStick CSP", Both));
        Assert.AreEqual(1u, TokenProviders.TypeOf(TokenProfile.EPass2003.ServiceProviders[0], Both), "PROV_RSA_FULL");
        Assert.AreEqual(1u, TokenProviders.TypeOf("Microsoft Base Smart Card Crypto Provider", Both), "PROV_RSA_FULL");
        Assert.IsTrue(TokenProviders.IsKeyStorage("SignStick Key Storage Provider", Both));
        Assert.IsFalse(TokenProviders.IsKeyStorage("SignStick CSP", Both));
    }

    [TestMethod]
    public void Its_providers_are_asked_for_keys_before_those_of_Windows()
    {
        CollectionAssert.AreEqual(
            new[]
            {
                "EnterSafe ePass2003 CSP v1.0", "EnterSafe ePass2003 CSP v2.0", "SignStick CSP", "Microsoft Base Smart Card Crypto Provider",
                "EnterSafe ePass2003 Key Storage Provider", "SignStick Key Storage Provider", "Microsoft Smart Card Key Storage Provider",
            },
            TokenProviders.InOrder(Both).ToArray());
    }

    [TestMethod]
    [DataRow("CommandLine", "Program.Description")]
    [DataRow("Diagnosis", "token.foreign.remedy")]
    [DataRow("Outcomes", "EGT2102")]
    [DataRow("Wizard", "TokenForeign")]
    public void Its_name_is_in_the_texts(string area, string key)
    {
        foreach (var language in Language.All)
        {
            StringAssert.Contains(new TextCatalog(area, language, Both).Get(key), "ePass2003/SignStick");
            StringAssert.Contains(new TextCatalog(area, language).Get(key), "ePass2003");
        }
    }

    [TestMethod]
    public void Its_name_is_never_a_placeholder()
    {
        foreach (var language in Language.All)
        {
            var text = new TextCatalog("Diagnosis", language, [MadeUp with { Name = "{1}{make}" }]).Get("token.several", "A, B");

            StringAssert.Contains(text, "{1}{make}");
            StringAssert.Contains(text, "A, B");
        }
    }

    /// <summary>A PC whose one provider has one container.</summary>
    private sealed class Containers(KeyContainer only) : IKeyContainers
    {
        public KeyContainerListing List(string provider) =>
            provider == only.Link.Provider ? new KeyContainerListing([only], null) : KeyContainerListing.Empty;
    }
}
