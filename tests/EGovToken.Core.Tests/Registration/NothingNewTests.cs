using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class NothingNewTests
{
    [TestMethod]
    public void A_token_with_nothing_new_asks_no_provider_logs_in_nowhere_and_writes_nothing()
    {
        using var pc = new RegistrationPC();
        pc.Register("first");
        var (stores, journal, asked) = (pc.Store.Contents, pc.Registry.Dump(), pc.ProvidersAsked);
        pc.Store.RefuseChange = 1;

        var plan = pc.Register("second", trustJournal: true);

        Assert.HasCount(3, plan.Certificates);
        Assert.AreEqual(asked, pc.ProvidersAsked);
        Assert.AreEqual(0, pc.Token.CallsOf("C_Login"));
        CollectionAssert.AreEqual(stores.ToList(), pc.Store.Contents.ToList());
        CollectionAssert.AreEqual(journal.ToList(), pc.Registry.Dump().ToList());
    }

    [TestMethod]
    public void What_the_store_no_longer_shows_is_registered_again_even_so()
    {
        using var pc = new RegistrationPC();
        pc.Register("first");
        var before = pc.Store.Contents;
        pc.Store.Drop(UserStoreName.My, pc.Store.ThumbprintsIn(UserStoreName.My)[0]);

        pc.Register("second", trustJournal: true);

        CollectionAssert.AreEqual(before.ToList(), pc.Store.Contents.ToList());
    }

    [TestMethod]
    [DataRow(UserStoreName.My)]
    [DataRow(UserStoreName.CA)]
    public void What_somebody_has_archived_is_shown_again_even_so(UserStoreName store)
    {
        using var pc = new RegistrationPC();
        pc.Register("first");
        var before = pc.Store.Contents;
        pc.Store.Archive(store, pc.Store.ThumbprintsIn(store)[0]);
        var asked = pc.ProvidersAsked;

        pc.Register("second", trustJournal: true);

        CollectionAssert.AreEqual(before.ToList(), pc.Store.Contents.ToList());
        Assert.AreEqual(store == UserStoreName.My, pc.ProvidersAsked > asked, "the journal is not trusted about it");
    }
}
