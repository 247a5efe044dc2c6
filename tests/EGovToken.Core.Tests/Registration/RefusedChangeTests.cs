using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

/// <summary>A store that refuses one certificate keeps none of the others, and nothing is forgotten.</summary>
[TestClass]
public class RefusedChangeTests
{
    private readonly MemoryStore _store = new();
    private readonly MemoryRegistry _registry = new();

    private RegistrationJournal Journal => new(_registry);

    private CertificateRegistrar Registrar => new(_store, Journal);

    [TestMethod]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void Unregistering_goes_on_after_a_refusal_names_it_and_keeps_its_entry(int refusedChange)
    {
        RegisterThree();
        _store.RefuseChange = refusedChange;

        var refused = Registrar.Unregister();
        Registrar.ForgetUnregistered();

        Assert.HasCount(1, refused);
        Assert.AreEqual(OutcomeNumber.StoreRefused, refused[0].Why.Number);
        StringAssert.StartsWith(refused[0].ToString(), "CN=x: EGT2401");
        Assert.HasCount(1, _store.Contents);
        Assert.AreEqual(refused[0].Entry.Thumbprint, Journal.ReadAll().Single().Thumbprint);

        Assert.IsEmpty(Registrar.Unregister());
        Registrar.ForgetUnregistered();
        Assert.IsEmpty(_store.Contents);
        Assert.IsEmpty(_registry.Dump());
    }

    [TestMethod]
    public void What_was_refused_is_ours_again_after_the_next_registration()
    {
        RegisterThree();
        var journalBefore = _registry.Dump();
        _store.RefuseChange = 1;
        Registrar.Unregister();
        Registrar.RollbackUnregister();
        CollectionAssert.AreEqual(journalBefore.ToList(), _registry.Dump().ToList());

        _store.RefuseChange = 1;
        Registrar.Unregister();
        Registrar.ForgetUnregistered();
        RegisterThree();

        Assert.IsTrue(Journal.ReadAll().All(entry => entry.State == JournalState.Added));
        Registrar.Unregister();
        Assert.IsEmpty(_store.Contents);
    }

    [TestMethod]
    public void Rolling_back_an_uninstallation_goes_on_after_a_refusal()
    {
        RegisterThree();
        Registrar.Unregister();
        _store.RefuseChange = 1;

        Assert.HasCount(1, Registrar.RollbackUnregister());
        Assert.HasCount(2, _store.Contents);

        Assert.IsEmpty(Registrar.RollbackUnregister());
        Assert.HasCount(3, _store.Contents);
    }

    [TestMethod]
    public void Rolling_back_an_installation_goes_on_after_a_refusal_and_the_next_uninstallation_takes_the_rest()
    {
        RegisterThree();
        _store.RefuseChange = 2;

        Assert.HasCount(1, Registrar.Rollback("run"));
        Assert.HasCount(1, _store.Contents);

        Assert.IsEmpty(Registrar.Unregister());
        Assert.IsEmpty(_store.Contents);
    }

    private void RegisterThree() =>
        Registrar.Register(Plans.Of("run", Plans.Mine([1]), Plans.Mine([2]), Plans.Authority([3])));
}
