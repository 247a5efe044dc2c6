using EGovToken.Core.Journal;
using EGovToken.Core.KeyLinks;
using EGovToken.Core.Outcomes;
using EGovToken.Core.Registration;
using EGovToken.Core.Stores;
using EGovToken.Testing.TestDoubles;

namespace EGovToken.Core.Tests.Registration;

[TestClass]
public class CertificateRegistrarTests
{
    private static readonly KeyLink Link = new("Provider", 1, "container", 1);
    private static readonly KeyLink ForeignLink = new("Another provider", 1, "theirs", 1);

    private readonly MemoryStore _store = new();
    private readonly MemoryRegistry _registry = new();

    private CertificateRegistrar Registrar => new(_store, new RegistrationJournal(_registry));

    [TestMethod]
    public void Registering_and_unregistering_leaves_store_and_registry_as_they_were()
    {
        _store.Add(UserStoreName.My, [9], ForeignLink);
        var before = _store.Contents;

        Registrar.Register(Plan("run", Mine([1]), Authority([2])));
        Assert.HasCount(3, _store.Contents);

        Registrar.UnregisterAll();
        Registrar.ForgetUnregistered();

        CollectionAssert.AreEqual(before.ToList(), _store.Contents.ToList());
        Assert.IsEmpty(_registry.Dump());
    }

    [TestMethod]
    public void A_certificate_that_was_there_is_not_ours_and_stays()
    {
        _store.Add(UserStoreName.My, [1], Link);

        Registrar.Register(Plan("run", Mine([1])));
        Assert.IsEmpty(_registry.Dump());

        Registrar.UnregisterAll();
        Assert.HasCount(1, _store.Contents);
    }

    [TestMethod]
    public void A_key_link_that_was_mended_goes_back_to_what_it_was()
    {
        _store.Add(UserStoreName.My, [1], ForeignLink);
        var before = _store.Contents;

        Registrar.Register(Plan("run", Mine([1])));
        CollectionAssert.AreNotEqual(before.ToList(), _store.Contents.ToList());

        Registrar.UnregisterAll();
        CollectionAssert.AreEqual(before.ToList(), _store.Contents.ToList());
    }

    [TestMethod]
    public void A_certificate_that_somebody_registered_anew_since_stays()
    {
        Registrar.Register(Plan("run", Mine([1])));
        var thumbprint = Mine([1]).Thumbprint;
        _store.SetKeyLink(UserStoreName.My, thumbprint, ForeignLink);

        Registrar.UnregisterAll();

        Assert.AreEqual(ForeignLink, _store.Find(UserStoreName.My, thumbprint)!.Link);
    }

    [TestMethod]
    public void A_failure_on_the_way_is_rolled_back_by_its_run_and_no_other()
    {
        Registrar.Register(Plan("first", Mine([1])));
        var before = _store.Contents;
        var journalBefore = _registry.Dump();

        _store.RefuseChange = 2;
        Assert.ThrowsExactly<OutcomeException>(() => Registrar.Register(Plan("second", Mine([2]), Mine([3]))));
        Registrar.Rollback("second");

        CollectionAssert.AreEqual(before.ToList(), _store.Contents.ToList());
        CollectionAssert.AreEqual(journalBefore.ToList(), _registry.Dump().ToList());
    }

    [TestMethod]
    public void An_uninstallation_that_fails_registers_again()
    {
        Registrar.Register(Plan("run", Mine([1]), Authority([2])));
        var before = _store.Contents;
        var journalBefore = _registry.Dump();

        Registrar.UnregisterAll();
        Assert.IsEmpty(_store.Contents);
        Registrar.RollbackUnregister();

        CollectionAssert.AreEqual(before.ToList(), _store.Contents.ToList());
        CollectionAssert.AreEqual(journalBefore.ToList(), _registry.Dump().ToList());
    }

    [TestMethod]
    public void A_repair_brings_back_what_is_missing_and_it_stays_ours()
    {
        Registrar.Register(Plan("install", Mine([1])));
        _store.Remove(UserStoreName.My, Mine([1]).Thumbprint);

        Registrar.Register(Plan("repair", Mine([1])));
        Assert.HasCount(1, _store.Contents);

        Registrar.UnregisterAll();
        Assert.IsEmpty(_store.Contents);
    }

    [TestMethod]
    public void Nothing_to_do_changes_neither_store_nor_journal()
    {
        Registrar.Register(Plan("install", Mine([1])));
        var journalBefore = _registry.Dump();
        _store.RefuseChange = 1;

        Registrar.Register(Plan("repair", Mine([1])));

        CollectionAssert.AreEqual(journalBefore.ToList(), _registry.Dump().ToList());
    }

    [TestMethod]
    public void A_journal_entry_that_cannot_be_understood_is_left_alone()
    {
        _registry.SetText(@"Journal\My-0000", "State", "Nonsense");

        Registrar.UnregisterAll();

        CollectionAssert.AreEqual(new[] { @"Journal\My-0000\State=Nonsense" }, _registry.Dump().ToList());
    }

    [TestMethod]
    public void Success_is_what_is_read_back()
    {
        var plan = Plan("run", Mine([1]), Authority([2]));
        var check = new RegistrationCheck(_store);
        Assert.AreEqual(OutcomeNumber.NoKeyLink, check.Judge(plan).Number);

        Registrar.Register(plan);
        Assert.AreEqual(OutcomeNumber.Registered, check.Judge(plan).Number);

        plan.LeftOut.Add("CN=other: no provider on this PC has its private key");
        Assert.AreEqual(OutcomeNumber.RegisteredInPart, check.Judge(plan).Number);

        _store.KeysAnswer = false;
        Assert.AreEqual(OutcomeNumber.NoKeyLink, check.Judge(Plan("run", Mine([1]))).Number);
    }

    [TestMethod]
    public void A_plan_survives_its_way_through_the_installer_as_one_word_of_ASCII()
    {
        var plan = Plan("run", Mine([1]), Authority([2]));
        plan.LeftOut.Add("CN=ƏLİ: [x]<=>");

        var word = plan.Serialize();
        var read = RegistrationPlan.Deserialize(word);

        Assert.IsTrue(word.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '='), word);
        Assert.AreEqual("run", read.Run);
        Assert.AreEqual(Link, read.Certificates[0].Link);
        Assert.IsNull(read.Certificates[1].Link);
        CollectionAssert.AreEqual(plan.LeftOut, read.LeftOut);
    }

    private static RegistrationPlan Plan(string run, params PlannedCertificate[] certificates) =>
        new() { Run = run, TokenSerial = "0123456789ABCDEF", Certificates = [.. certificates] };

    private static PlannedCertificate Mine(byte[] encoded) => Planned(UserStoreName.My, encoded, Link);

    private static PlannedCertificate Authority(byte[] encoded) => Planned(UserStoreName.CA, encoded, null);

    private static PlannedCertificate Planned(UserStoreName store, byte[] encoded, KeyLink? link) => new()
    {
        Store = store,
        Encoded = encoded,
#pragma warning disable CA5350 // Windows names certificates by their SHA-1.
        Thumbprint = Convert.ToHexString(System.Security.Cryptography.SHA1.HashData(encoded)),
#pragma warning restore CA5350
        Subject = "CN=x",
        Link = link,
    };
}
