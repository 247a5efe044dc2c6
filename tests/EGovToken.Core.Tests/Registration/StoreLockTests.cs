using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

/// <summary>This product's programs change one user's certificates one after another.</summary>
[TestClass]
public class StoreLockTests
{
    private readonly MemoryStore _store = new();
    private readonly MemoryRegistry _registry = new();
    private readonly MemoryStoreLock _lock = new();
    private readonly List<string> _log = [];

    private CertificateRegistrar Registrar => new(_store, new RegistrationJournal(_registry)) { StoreLock = _lock, Log = _log.Add };

    [TestMethod]
    public void Every_change_is_made_under_the_lock_which_is_given_back_once()
    {
        _store.BeforeCall = _ => Assert.IsTrue(_lock.IsTaken);
        _registry.BeforeChange = () => Assert.IsTrue(_lock.IsTaken);
        var times = 0;
        foreach (var change in new Action[]
        {
            Register, () => Registrar.Unregister(), () => Registrar.RollbackUnregister(), () => Registrar.Rollback("run"),
            Register, () => Registrar.Unregister(), Registrar.ForgetUnregistered,
        })
        {
            change();
            Assert.AreEqual(++times, _lock.Times);
            Assert.IsFalse(_lock.IsTaken);
        }

        Assert.IsEmpty(_store.Contents);
        Assert.IsEmpty(_log);
    }

    [TestMethod]
    public void A_store_that_refuses_gives_the_lock_back()
    {
        _store.RefuseChange = 1;

        Assert.ThrowsExactly<OutcomeException>(Register);

        Assert.IsFalse(_lock.IsTaken);
    }

    [TestMethod]
    public void Registering_and_unregistering_beside_another_is_refused_and_changes_nothing()
    {
        Register();
        var (stores, journal) = (_store.Contents, _registry.Dump());
        _lock.IsOthers = true;

        var refusal = Assert.ThrowsExactly<OutcomeException>(() => Registrar.Register(Plans.Of("other", Plans.Mine([9]))));
        var refused = Registrar.Unregister();

        Assert.AreEqual(OutcomeNumber.StoreRefused, refusal.Outcome.Number);
        StringAssert.Contains(refusal.Outcome.ToString(), "another program of this product");
        Assert.HasCount(2, refused);
        StringAssert.Contains(refused[0].ToString(), "another program of this product");
        CollectionAssert.AreEqual(stores.ToList(), _store.Contents.ToList());
        CollectionAssert.AreEqual(journal.ToList(), _registry.Dump().ToList());

        Assert.IsEmpty(Registrar.Unregister(regardless: true));
        Assert.IsEmpty(_store.Contents, "once the product is gone nobody could do it");
    }

    [TestMethod]
    public void A_rollback_goes_on_beside_another_and_says_so()
    {
        Register();
        _lock.IsOthers = true;
        Assert.IsEmpty(Registrar.Rollback("run"));
        Assert.IsEmpty(_store.Contents);

        _lock.IsOthers = false;
        Register();
        Registrar.Unregister();
        _lock.IsOthers = true;
        Assert.IsEmpty(Registrar.RollbackUnregister());
        Assert.HasCount(2, _store.Contents);

        Assert.HasCount(2, _log);
        StringAssert.Contains(_log[0], "another program of this product");
    }

    private void Register() => Registrar.Register(Plans.Of("run", Plans.Mine([1]), Plans.Authority([2])));
}
