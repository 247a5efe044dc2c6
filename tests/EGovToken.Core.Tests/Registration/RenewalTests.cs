using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Registration;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class RenewalTests
{
    private static readonly Lazy<TokenState> Renewed = new(static () => Issue(validFrom: 0, validTo: 1000));
    private static readonly Lazy<TokenState> Expired = new(static () => Issue(validFrom: -800, validTo: -10));

    [TestMethod]
    public void A_renewed_certificate_replaces_the_one_it_succeeds()
    {
        using var pc = new RegistrationPC();
        pc.Register("first");
        var first = pc.Store.ThumbprintsIn(UserStoreName.My);
        Assert.HasCount(2, first);

        pc.PutOnToken(Renewed.Value);
        pc.Register("second");

        var second = pc.Store.ThumbprintsIn(UserStoreName.My);
        Assert.HasCount(2, second);
        Assert.IsEmpty(first.Intersect(second).ToList());

        pc.Registrar.Unregister();
        Assert.IsEmpty(pc.Store.Contents);
    }

    [TestMethod]
    public void A_renewal_that_fails_is_rolled_back_to_what_was_registered()
    {
        using var pc = new RegistrationPC();
        pc.Register("first");
        var (stores, journal) = (pc.Store.Contents, pc.Registry.Dump());

        pc.PutOnToken(Renewed.Value);
        pc.Register("second");
        pc.Registrar.Rollback("second");

        CollectionAssert.AreEqual(stores.ToList(), pc.Store.Contents.ToList());
        CollectionAssert.AreEqual(journal.ToList(), pc.Registry.Dump().ToList());
    }

    [TestMethod]
    public void A_renewal_leaves_alone_what_is_not_ours()
    {
        using var pc = new RegistrationPC();
        pc.Register("first");
        var before = pc.Store.Contents;
        pc.Registrar.ForgetUnregistered();
        foreach (var name in pc.Registry.GetNames("Journal"))
        {
            pc.Registry.DeleteValue("Journal", name);
        }

        pc.PutOnToken(Renewed.Value);
        pc.Register("second");

        Assert.IsEmpty(before.Except(pc.Store.Contents).ToList());
    }

    [TestMethod]
    public void A_certificate_that_is_still_on_the_token_stays_beside_its_renewal()
    {
        using var pc = new RegistrationPC();
        pc.Register("first");

        pc.Token.Token.Change(token => token.Objects.AddRange(Renewed.Value.Objects));
        pc.Register("second");

        Assert.HasCount(4, pc.Store.ThumbprintsIn(UserStoreName.My));
    }

    [TestMethod]
    public void A_certificate_that_cannot_be_read_now_may_be_the_one_that_seems_gone()
    {
        using var pc = new RegistrationPC();
        pc.Register("first");

        pc.PutOnToken(Renewed.Value);
        pc.Token.Token.Change(token => token.Objects.Add(new CertificateObject { Label = "torn", Value = [0x30, 0x82, 0x05] }));
        pc.Register("second");

        Assert.HasCount(4, pc.Store.ThumbprintsIn(UserStoreName.My));
    }

    [TestMethod]
    public void Expired_certificates_are_not_registered_and_say_so()
    {
        using var pc = new RegistrationPC();
        pc.PutOnToken(Expired.Value);

        var failure = Assert.ThrowsExactly<OutcomeException>(() => pc.Register("run"));

        Assert.AreEqual(OutcomeNumber.CertificatesExpired, failure.Outcome.Number);
        Assert.IsEmpty(pc.Store.Contents);
    }

    [TestMethod]
    public void What_has_left_the_token_without_a_renewal_goes_only_where_that_is_wanted()
    {
        using var pc = new RegistrationPC();
        pc.Register("first");
        var certificates = pc.Token.Token.State.Objects.OfType<CertificateObject>().ToList();
        pc.Token.Token.Change(token => token.Objects.RemoveAll(item => item is CertificateObject { Label: var label } && label == certificates[0].Label));

        pc.Register("second");
        Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My));
        pc.Register("third", removeStale: true);
        Assert.HasCount(1, pc.Store.ThumbprintsIn(UserStoreName.My));

        pc.Registrar.Rollback("third");
        Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My));
    }

    [TestMethod]
    public void When_all_have_expired_what_was_registered_goes_where_that_is_wanted()
    {
        using var pc = new RegistrationPC();
        pc.Register("first");
        pc.PutOnToken(Expired.Value);

        var plan = pc.Register("second", removeStale: true);

        Assert.AreEqual(OutcomeNumber.CertificatesExpired, plan.Obstacle);
        Assert.IsEmpty(pc.Store.ThumbprintsIn(UserStoreName.My));
    }

    [TestMethod]
    public void A_renewal_with_the_same_key_takes_the_place_and_the_link_of_the_one_before()
    {
        using var pc = new RegistrationPC();
        pc.Register("first");
        var links = Links(pc);
        var before = pc.Store.ThumbprintsIn(UserStoreName.My);

        using var authority = new TestCertificateAuthority();
        pc.Token.Token.Change(token => RenewWithSameKeys(token, authority));
        pc.Register("second");

        Assert.IsEmpty(before.Intersect(pc.Store.ThumbprintsIn(UserStoreName.My)).ToList());
        CollectionAssert.AreEquivalent(links, Links(pc));
        pc.Registrar.Rollback("second");
        CollectionAssert.AreEquivalent(before.ToList(), pc.Store.ThumbprintsIn(UserStoreName.My).ToList());
    }

    private static List<KeyProviderInfo?> Links(RegistrationPC pc) =>
        [.. pc.Store.ThumbprintsIn(UserStoreName.My).Select(thumbprint => pc.Store.Find(UserStoreName.My, thumbprint)!.Link)];

    private static void RenewWithSameKeys(TokenState token, TestCertificateAuthority authority)
    {
        foreach (var certificate in token.Objects.OfType<CertificateObject>().Where(static each => !each.IsAuthority))
        {
            var key = token.Objects.OfType<PublicKeyObject>().Single(each => each.Id.SequenceEqual(certificate.Id));
            using var rsa = RSA.Create(new RSAParameters { Modulus = key.Modulus, Exponent = key.PublicExponent });
            using var old = X509CertificateLoader.LoadCertificate(certificate.Value);
            var usage = old.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages;
            var purposes = old.Extensions.OfType<X509EnhancedKeyUsageExtension>().SelectMany(static each => each.EnhancedKeyUsages.Cast<Oid>()).Select(static each => each.Value!);
            certificate.Value = authority.Issue(
                Citizen.Example.ToDistinguishedName(), rsa, usage, [.. purposes], (DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddYears(3)));
        }
    }

    private static TokenState Issue(int validFrom, int validTo)
    {
        using var authority = new TestCertificateAuthority();
        return CitizenToken.Create(authority, new CitizenTokenOptions
        {
            ValidFrom = DateTimeOffset.UtcNow.AddDays(validFrom).AddHours(-1),
            ValidTo = DateTimeOffset.UtcNow.AddDays(validTo),
        });
    }
}
