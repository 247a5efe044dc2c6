using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

/// <summary>An archived certificate is in the store with all that it needs, and no browser shows it.</summary>
[TestClass]
public class ArchivedCertificateTests
{
    private static readonly KeyProviderInfo Theirs = new("Another provider", 1, "theirs", 1);
    private static readonly PlannedCertificate Mine = Plans.Mine([1]);
    private static readonly PlannedCertificate Authority = Plans.Authority([2]);

    // How the certificates were before: link and mark. The authority has none in the plan, and keeps what it has.
    private static readonly (PlannedCertificate Planned, KeyProviderInfo? Link)[] Archived =
        [(Mine, Plans.Link), (Mine, Theirs), (Mine, null), (Authority, null), (Authority, Theirs)];

    private readonly MemoryStore _store = new();
    private readonly MemoryRegistry _registry = new();

    private RegistrationJournal Journal => new(_registry);

    private CertificateRegistrar Registrar => new(_store, Journal);

    [TestMethod]
    [DataRow(true, DisplayName = "rolled back")]
    [DataRow(false, DisplayName = "unregistered")]
    public void It_is_shown_again_and_hidden_again_at_the_end(bool rollsBack)
    {
        foreach (var (planned, link) in Archived)
        {
            AddArchived(planned, link);
            var before = _store.Contents;

            Registrar.Register(Plans.Of("run", planned));
            Assert.AreEqual(new StoredCertificate(planned.Link ?? link, InUsersPart: true), _store.Find(planned.Store, planned.Thumbprint));

            Assert.IsEmpty(rollsBack ? Registrar.Rollback("run") : Registrar.Unregister());
            Registrar.ForgetUnregistered();
            CollectionAssert.AreEqual(before.ToList(), _store.Contents.ToList());
            Assert.IsEmpty(_registry.Dump());
            _store.Drop(planned.Store, planned.Thumbprint);
        }
    }

    [TestMethod]
    public void An_uninstallation_that_fails_shows_it_again()
    {
        foreach (var (planned, link) in Archived)
        {
            AddArchived(planned, link);
            Registrar.Register(Plans.Of("run", planned));
            var (registered, journal) = (_store.Contents, _registry.Dump());

            Registrar.Unregister();
            Registrar.RollbackUnregister();

            CollectionAssert.AreEqual(registered.ToList(), _store.Contents.ToList());
            CollectionAssert.AreEqual(journal.ToList(), _registry.Dump().ToList());
            Registrar.Unregister();
            Registrar.ForgetUnregistered();
            _store.Drop(planned.Store, planned.Thumbprint);
        }
    }

    /// <summary>A repair shows again what is ours; its rollback brings back what it found, and an uninstallation what was there at first.</summary>
    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void What_somebody_has_archived_since_is_shown_by_a_repair(bool wasThere)
    {
        foreach (var planned in new[] { Mine, Authority })
        {
            if (wasThere)
            {
                AddArchived(planned, null);
            }

            var before = _store.Contents;
            Registrar.Register(Plans.Of("install", planned));
            _store.Archive(planned.Store, planned.Thumbprint);
            var (archived, journal) = (_store.Contents, _registry.Dump());

            Registrar.Register(Plans.Of("repair", planned));
            Assert.IsFalse(_store.Find(planned.Store, planned.Thumbprint)!.IsArchived);
            Registrar.Rollback("repair");
            CollectionAssert.AreEqual(archived.ToList(), _store.Contents.ToList());
            CollectionAssert.AreEqual(journal.ToList(), _registry.Dump().ToList());

            Registrar.Register(Plans.Of("again", planned));
            Registrar.Unregister();
            Registrar.ForgetUnregistered();
            CollectionAssert.AreEqual(before.ToList(), _store.Contents.ToList());
            _store.Drop(planned.Store, planned.Thumbprint);
        }
    }

    /// <summary>Our certificate goes, hidden or not; one of somebody else's stays as they want it.</summary>
    [TestMethod]
    public void What_somebody_has_archived_since_goes_if_we_added_it_and_stays_hidden_otherwise()
    {
        Registrar.Register(Plans.Of("run", Mine));
        _store.Archive(UserStoreName.My, Mine.Thumbprint);
        Registrar.Unregister();
        Assert.IsEmpty(_store.Contents);

        _store.TryAdd(UserStoreName.My, [1], Theirs);
        Registrar.Register(Plans.Of("run", Mine));
        _store.Archive(UserStoreName.My, Mine.Thumbprint);
        Registrar.Unregister();
        Assert.AreEqual(new StoredCertificate(Theirs, InUsersPart: true) { IsArchived = true }, _store.Find(UserStoreName.My, Mine.Thumbprint));
    }

    /// <summary>The user wants it hidden, and an uninstallation that fails does not change that.</summary>
    [TestMethod]
    public void What_somebody_has_archived_since_is_hidden_again_when_an_uninstallation_fails()
    {
        foreach (var wasThere in new[] { false, true })
        {
            foreach (var planned in new[] { Mine, Authority })
            {
                if (wasThere)
                {
                    _store.TryAdd(planned.Store, planned.Encoded, Theirs);
                }

                Registrar.Register(Plans.Of("run", planned));
                _store.Archive(planned.Store, planned.Thumbprint);
                var (archived, journal) = (_store.Contents, _registry.Dump());

                Registrar.Unregister();
                Registrar.RollbackUnregister();

                CollectionAssert.AreEqual(archived.ToList(), _store.Contents.ToList());
                CollectionAssert.AreEqual(journal.ToList(), _registry.Dump().ToList());
                Registrar.Unregister();
                Registrar.ForgetUnregistered();
                _store.Drop(planned.Store, planned.Thumbprint);
            }
        }
    }

    [TestMethod]
    public void An_authority_that_somebody_has_given_a_link_since_is_theirs()
    {
        Registrar.Register(Plans.Of("run", Authority));
        _store.SetLink(UserStoreName.CA, Authority.Thumbprint, Theirs);
        _store.Archive(UserStoreName.CA, Authority.Thumbprint);
        Registrar.Register(Plans.Of("repair", Authority));

        Registrar.Unregister();

        Assert.AreEqual(new StoredCertificate(Theirs, InUsersPart: true) { IsArchived = true }, _store.Find(UserStoreName.CA, Authority.Thumbprint));
    }

    [TestMethod]
    public void It_is_not_good_when_it_is_read_back()
    {
        var plan = Plans.Of("run", Mine, Authority);
        var check = new RegistrationCheck(_store, _store);
        Registrar.Register(plan);

        _store.Archive(UserStoreName.CA, Authority.Thumbprint);
        Assert.AreEqual(OutcomeNumber.RegisteredInPart, check.Judge(plan).Number);
        StringAssert.Contains(check.Judge(plan).ToString(), "archived");

        _store.Archive(UserStoreName.My, Mine.Thumbprint);
        Assert.AreEqual(OutcomeNumber.NoKeyLink, check.Judge(plan).Number);
    }

    private void AddArchived(PlannedCertificate planned, KeyProviderInfo? link)
    {
        _store.TryAdd(planned.Store, planned.Encoded, link);
        _store.Archive(planned.Store, planned.Thumbprint);
    }
}
