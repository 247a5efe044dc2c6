using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

[TestClass]
public class CertificateRegistrarTests
{
    private static readonly KeyProviderInfo ForeignLink = new("Another provider", 1, "theirs", 1);

    private readonly MemoryStore _store = new();
    private readonly MemoryRegistry _registry = new();

    private CertificateRegistrar Registrar => new(_store, new RegistrationJournal(_registry));

    [TestMethod]
    public void Registering_and_unregistering_leaves_store_and_registry_as_they_were()
    {
        _store.TryAdd(UserStoreName.My, [9], ForeignLink);
        var before = _store.Contents;

        Registrar.Register(Plans.Of("run", Plans.Mine([1]), Plans.Authority([2])));
        Assert.HasCount(3, _store.Contents);

        Registrar.Unregister();
        Registrar.ForgetUnregistered();

        CollectionAssert.AreEqual(before.ToList(), _store.Contents.ToList());
        Assert.IsEmpty(_registry.Dump());
    }

    [TestMethod]
    public void A_certificate_that_was_there_is_not_ours_and_stays()
    {
        _store.TryAdd(UserStoreName.My, [1], Plans.Link);

        Registrar.Register(Plans.Of("run", Plans.Mine([1])));
        Assert.IsEmpty(_registry.Dump());

        Registrar.Unregister();
        Assert.HasCount(1, _store.Contents);
    }

    [TestMethod]
    public void A_key_link_that_was_mended_goes_back_to_what_it_was()
    {
        _store.TryAdd(UserStoreName.My, [1], ForeignLink);
        var before = _store.Contents;

        Registrar.Register(Plans.Of("run", Plans.Mine([1])));
        CollectionAssert.AreNotEqual(before.ToList(), _store.Contents.ToList());

        Registrar.Unregister();
        CollectionAssert.AreEqual(before.ToList(), _store.Contents.ToList());
    }

    /// <summary>Such a link names the right container, and no browser finds the key by it.</summary>
    [TestMethod]
    [DataRow(1u, 1u, 0x20u, DisplayName = "among the PC's keys")]
    [DataRow(1u, 2u, 0u, DisplayName = "the key of another purpose")]
    [DataRow(24u, 1u, 0u, DisplayName = "another type of provider")]
    public void A_link_that_is_wrong_in_one_number_is_mended_and_put_back_exactly(uint type, uint keySpec, uint flags)
    {
        var wrong = new KeyProviderInfo(Plans.Link.Provider, type, Plans.Link.Container, keySpec, flags);
        var thumbprint = Plans.Mine([1]).Thumbprint;
        foreach (var end in new Action[] { () => Registrar.Unregister(), () => Registrar.Rollback("run") })
        {
            _store.Drop(UserStoreName.My, thumbprint);
            _store.TryAdd(UserStoreName.My, [1], wrong);

            Registrar.Register(Plans.Of("run", Plans.Mine([1])));
            Assert.AreEqual(Plans.Link, _store.Find(UserStoreName.My, thumbprint)!.Link);

            end();
            Registrar.ForgetUnregistered();
            Assert.AreEqual(wrong, _store.Find(UserStoreName.My, thumbprint)!.Link);
            Assert.IsEmpty(_registry.Dump());
        }
    }

    [TestMethod]
    public void A_certificate_that_somebody_registered_anew_since_stays()
    {
        Registrar.Register(Plans.Of("run", Plans.Mine([1])));
        var thumbprint = Plans.Mine([1]).Thumbprint;
        _store.SetLink(UserStoreName.My, thumbprint, ForeignLink);

        Registrar.Unregister();

        Assert.AreEqual(ForeignLink, _store.Find(UserStoreName.My, thumbprint)!.Link);
    }

    [TestMethod]
    public void A_failure_on_the_way_is_rolled_back_by_its_run_and_no_other()
    {
        Registrar.Register(Plans.Of("first", Plans.Mine([1])));
        var before = _store.Contents;
        var journalBefore = _registry.Dump();

        _store.RefuseChange = 2;
        Assert.ThrowsExactly<OutcomeException>(() => Registrar.Register(Plans.Of("second", Plans.Mine([2]), Plans.Mine([3]))));
        Registrar.Rollback("second");

        CollectionAssert.AreEqual(before.ToList(), _store.Contents.ToList());
        CollectionAssert.AreEqual(journalBefore.ToList(), _registry.Dump().ToList());
    }

    [TestMethod]
    public void An_uninstallation_that_fails_registers_again()
    {
        Registrar.Register(Plans.Of("run", Plans.Mine([1]), Plans.Authority([2])));
        var before = _store.Contents;
        var journalBefore = _registry.Dump();

        Registrar.Unregister();
        Assert.IsEmpty(_store.Contents);
        Registrar.RollbackUnregister();

        CollectionAssert.AreEqual(before.ToList(), _store.Contents.ToList());
        CollectionAssert.AreEqual(journalBefore.ToList(), _registry.Dump().ToList());
    }

    [TestMethod]
    public void A_repair_brings_back_what_is_missing_and_it_stays_ours()
    {
        Registrar.Register(Plans.Of("install", Plans.Mine([1])));
        _store.Drop(UserStoreName.My, Plans.Mine([1]).Thumbprint);

        Registrar.Register(Plans.Of("repair", Plans.Mine([1])));
        Assert.HasCount(1, _store.Contents);

        Registrar.Unregister();
        Assert.IsEmpty(_store.Contents);
    }

    [TestMethod]
    public void Nothing_to_do_changes_neither_store_nor_journal()
    {
        Registrar.Register(Plans.Of("install", Plans.Mine([1])));
        var journalBefore = _registry.Dump();
        _store.RefuseChange = 1;

        Registrar.Register(Plans.Of("repair", Plans.Mine([1])));

        CollectionAssert.AreEqual(journalBefore.ToList(), _registry.Dump().ToList());
    }

    [TestMethod]
    public void A_journal_value_that_cannot_be_understood_is_kept_aside_and_its_certificate_left_alone()
    {
        Registrar.Register(Plans.Of("run", Plans.Mine([1])));
        var name = $"My-{Plans.Mine([1]).Thumbprint}";
        var torn = _registry.GetText("Journal", name)![..40];
        _registry.SetText("Journal", name, torn);

        var setAside = new List<string>();
        Registrar.Unregister(onSetAside: setAside.Add);

        CollectionAssert.AreEqual(new[] { name }, setAside);
        Assert.HasCount(1, _store.Contents);
        CollectionAssert.AreEqual(new[] { $@"JournalAside\{name}={torn}" }, _registry.Dump().ToList());
    }

    [TestMethod]
    public void A_certificate_from_policy_gets_its_link_by_a_copy_in_the_users_part()
    {
        _store.AddFromPolicy(UserStoreName.My, [1]);

        Registrar.Register(Plans.Of("run", Plans.Mine([1])));
        Assert.AreEqual(Plans.Link, _store.Find(UserStoreName.My, Plans.Mine([1]).Thumbprint)!.Link);

        Registrar.Unregister();
        Assert.IsEmpty(_store.Contents);
        Assert.IsFalse(_store.Find(UserStoreName.My, Plans.Mine([1]).Thumbprint)!.InUsersPart);
    }

    [TestMethod]
    public void Only_what_came_from_the_token_named_is_unregistered()
    {
        Registrar.Register(Plans.Of("run", Plans.Mine([1])));

        Registrar.Unregister("FFFFFFFFFFFFFFFF");
        Assert.HasCount(1, _store.Contents);

        Registrar.Unregister(Plans.TokenSerial);
        Assert.IsEmpty(_store.Contents);
    }
}
