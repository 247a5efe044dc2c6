using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

/// <summary>Runs that were killed or rolled back after an earlier one had finished.</summary>
[TestClass]
public class InterruptedRunTests
{
    private static readonly KeyProviderInfo ForeignLink = new("Another provider", 1, "theirs", 1);
    private static readonly string Thumbprint = Plans.Mine([1]).Thumbprint;

    private readonly MemoryStore _store = new();
    private readonly MemoryRegistry _registry = new();

    private RegistrationJournal Journal => new(_registry);

    private CertificateRegistrar Registrar => new(_store, Journal);

    [TestMethod]
    public void Rolling_back_a_repair_leaves_a_missing_certificate_missing_and_the_journal_as_it_was()
    {
        Register("install");
        _store.Drop(UserStoreName.My, Thumbprint);
        var journalBefore = _registry.Dump();

        Register("repair");
        Assert.HasCount(1, _store.Contents);
        Registrar.Rollback("repair");

        Assert.IsEmpty(_store.Contents);
        CollectionAssert.AreEqual(journalBefore.ToList(), _registry.Dump().ToList());
    }

    [TestMethod]
    public void Rolling_back_a_repair_brings_back_the_link_that_it_found()
    {
        Register("install");
        _store.SetLink(UserStoreName.My, Thumbprint, ForeignLink);
        var journalBefore = _registry.Dump();

        Register("repair");
        Assert.AreEqual(Plans.Link, _store.Find(UserStoreName.My, Thumbprint)!.Link);
        Registrar.Rollback("repair");

        Assert.AreEqual(ForeignLink, _store.Find(UserStoreName.My, Thumbprint)!.Link);
        CollectionAssert.AreEqual(journalBefore.ToList(), _registry.Dump().ToList());
    }

    [TestMethod]
    public void A_repair_that_replaced_an_entry_is_remembered_across_processes()
    {
        Register("install");
        _store.Drop(UserStoreName.My, Thumbprint);
        Register("repair");

        var entry = Journal.Find(UserStoreName.My, Thumbprint)!;

        Assert.AreEqual(new ReplacedEntry("install", JournalState.Added, Plans.TokenSerial, Plans.Link, false, null), entry.Replaced);
    }

    [TestMethod]
    [DataRow(JournalState.Adding)]
    [DataRow(JournalState.Removing)]
    public void A_run_that_was_killed_after_its_change_is_finished_by_the_next(JournalState reached)
    {
        Register("killed");
        Journal.Mark(Journal.ReadAll().Single(), reached);

        Register("next");

        Assert.AreEqual(JournalState.Added, Journal.ReadAll().Single().State);
        Registrar.Unregister();
        Assert.IsEmpty(_store.Contents);
    }

    [TestMethod]
    public void A_run_that_was_killed_before_its_change_is_made_up_for_by_the_next()
    {
        Register("killed");
        Journal.Mark(Journal.ReadAll().Single(), JournalState.Adding);
        _store.Drop(UserStoreName.My, Thumbprint);

        Register("next");

        Assert.HasCount(1, _store.Contents);
        Registrar.Unregister();
        Registrar.ForgetUnregistered();
        Assert.IsEmpty(_store.Contents);
        Assert.IsEmpty(_registry.Dump());
    }

    /// <summary>The provider has another name for the key: the link of the first run is still there, and still ours.</summary>
    [TestMethod]
    [DataRow(false, DisplayName = "unregistered")]
    [DataRow(true, DisplayName = "registered again and unregistered")]
    public void A_repair_that_was_killed_before_it_could_write_its_other_link_leaves_nothing_behind(bool registersAgain)
    {
        var renamed = Plans.Of("repair", new PlannedCertificate
        {
            Store = UserStoreName.My,
            Encoded = [1],
            Thumbprint = Thumbprint,
            Link = Plans.Link with { Container = "renamed" },
        });
        Register("install");
        _store.BeforeCall = call => _ = call == nameof(MemoryStore.TryChange) ? throw new TimeoutException() : 0;
        Assert.ThrowsExactly<TimeoutException>(() => Registrar.Register(renamed));
        _store.BeforeCall = static _ => { };

        if (registersAgain)
        {
            Registrar.Register(renamed);
        }

        Registrar.Unregister();
        Registrar.ForgetUnregistered();

        Assert.IsEmpty(_store.Contents);
        Assert.IsEmpty(_registry.Dump());
    }

    /// <summary>What somebody has made of our certificate since is theirs, and a repair only borrows it.</summary>
    [TestMethod]
    public void After_a_repair_an_uninstallation_brings_back_the_link_that_the_repair_found()
    {
        Register("install");
        _store.SetLink(UserStoreName.My, Thumbprint, ForeignLink);

        Register("repair");
        Registrar.Unregister();

        Assert.AreEqual(ForeignLink, _store.Find(UserStoreName.My, Thumbprint)!.Link);
    }

    [TestMethod]
    public void What_policy_adds_after_an_uninstallation_that_was_killed_is_not_ours()
    {
        Register("install");
        Registrar.Unregister();
        _store.AddFromPolicy(UserStoreName.My, [1]);

        Registrar.Unregister();
        Registrar.ForgetUnregistered();

        Assert.IsNotNull(_store.Find(UserStoreName.My, Thumbprint));
        Assert.IsEmpty(_registry.Dump());
    }

    [TestMethod]
    public void What_the_vendors_monitor_adds_after_an_uninstallation_that_was_killed_is_not_ours()
    {
        Register("install");
        Registrar.Unregister();
        _store.TryAdd(UserStoreName.My, [1], Plans.Link);

        Register("next");
        Registrar.Unregister();

        Assert.HasCount(1, _store.Contents);
    }

    private void Register(string run) => Registrar.Register(Plans.Of(run, Plans.Mine([1])));
}
