using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

/// <summary>This product's programs change one user's certificates one after another.</summary>
[TestClass]
public class WriterTurnTests
{
    private readonly MemoryStore _store = new();
    private readonly MemoryRegistry _registry = new();
    private readonly MemoryTurn _turn = new();
    private readonly List<string> _log = [];

    private CertificateRegistrar Registrar => new(_store, new RegistrationJournal(_registry)) { Turn = _turn, Log = _log.Add };

    [TestMethod]
    public void Every_change_is_made_in_a_turn_that_is_given_back_once()
    {
        _store.BeforeCall = _ => Assert.IsTrue(_turn.IsTaken);
        _registry.BeforeChange = () => Assert.IsTrue(_turn.IsTaken);
        var times = 0;
        foreach (var change in new Action[]
        {
            Register, () => Registrar.Unregister(), () => Registrar.RollbackUnregister(), () => Registrar.Rollback("run"),
            Register, () => Registrar.Unregister(), Registrar.ForgetUnregistered,
        })
        {
            change();
            Assert.AreEqual(++times, _turn.Times);
            Assert.IsFalse(_turn.IsTaken);
        }

        Assert.IsEmpty(_store.Contents);
        Assert.IsEmpty(_log);
    }

    [TestMethod]
    public void A_store_that_refuses_ends_the_turn()
    {
        _store.RefuseChange = 1;

        Assert.ThrowsExactly<OutcomeException>(Register);

        Assert.IsFalse(_turn.IsTaken);
    }

    [TestMethod]
    public void Registering_and_unregistering_beside_another_is_refused_and_changes_nothing()
    {
        Register();
        var (stores, journal) = (_store.Contents, _registry.Dump());
        _turn.IsOthers = true;

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
        _turn.IsOthers = true;
        Assert.IsEmpty(Registrar.Rollback("run"));
        Assert.IsEmpty(_store.Contents);

        _turn.IsOthers = false;
        Register();
        Registrar.Unregister();
        _turn.IsOthers = true;
        Assert.IsEmpty(Registrar.RollbackUnregister());
        Assert.HasCount(2, _store.Contents);

        Assert.HasCount(2, _log);
        StringAssert.Contains(_log[0], "another program of this product");
    }

    private void Register() => Registrar.Register(Plans.Of("run", Plans.Mine([1]), Plans.Authority([2])));
}
