using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

/// <summary>
/// Another program, such as the vendor's monitor, changes the same certificate at the same time: before every single call to the store that a
/// registration makes, and its rollback or removal.
/// </summary>
[TestClass]
public class ContentionTests
{
    private static readonly PlannedCertificate Mine = Plans.Mine([1]);
    private static readonly KeyProviderInfo Theirs = new("Another provider", 1, "theirs", 1);

    // How the certificate is before; null for not there.
    private static readonly KeyProviderInfo?[][] Before = [[], [null], [Theirs], [Plans.Link]];

    private static readonly Func<MemoryStore, bool>[] Acts =
    [
        static store => store.TryAdd(UserStoreName.My, [1], null),
        static store => store.TryAdd(UserStoreName.My, [1], Theirs),
        static store => store.TryAdd(UserStoreName.My, [1], Plans.Link),
        static store => store.SetLink(UserStoreName.My, Mine.Thumbprint, Theirs),
        static store =>
        {
            var isThere = store.ThumbprintsIn(UserStoreName.My).Contains(Mine.Thumbprint);
            store.Drop(UserStoreName.My, Mine.Thumbprint);
            return isThere;
        },
    ];

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void An_uninstallation_that_fails_brings_back_only_what_it_has_taken(bool isRelinked)
    {
        var store = new MemoryStore();
        var registry = new MemoryRegistry();
        var journal = new RegistrationJournal(registry);
        var registrar = new CertificateRegistrar(store, journal);
        var planned = Plans.Mine([1]);
        registrar.Register(Plans.Of("run", planned));
        store.Remove(UserStoreName.My, planned.Thumbprint, Plans.Link);
        if (isRelinked)
        {
            store.TryAdd(UserStoreName.My, [1], Plans.Link with { Container = "theirs" });
        }

        var theirs = store.Contents;
        Assert.IsEmpty(registrar.Unregister());
        Assert.IsEmpty(registrar.RollbackUnregister());
        CollectionAssert.AreEqual(theirs.ToList(), store.Contents.ToList());

        registrar.Unregister();
        registrar.ForgetUnregistered();
        CollectionAssert.AreEqual(theirs.ToList(), store.Contents.ToList());
        Assert.IsEmpty(registry.Dump());
    }

    [TestMethod]
    [DataRow(true, DisplayName = "rolled back")]
    [DataRow(false, DisplayName = "unregistered")]
    public void Whatever_another_program_does_meanwhile_nothing_fails_and_what_it_made_stays(bool rollsBack)
    {
        var tried = 0;
        foreach (var before in Before)
        {
            for (var act = 0; act < Acts.Length; act++)
            {
                for (var call = 1; Try(before, act, call, rollsBack); call++)
                {
                    tried++;
                }
            }
        }

        Assert.IsGreaterThan(40, tried);
    }

    // False when there were not so many calls.
    private static bool Try(KeyProviderInfo?[] before, int act, int call, bool rollsBack)
    {
        var what = $"before: {(before is [var link] ? link?.Container ?? "no link" : "not there")}, act {act} before call {call}";
        var store = new MemoryStore();
        var registrar = new CertificateRegistrar(store, new RegistrationJournal(new MemoryRegistry()));
        if (before is [var present])
        {
            store.TryAdd(UserStoreName.My, [1], present);
        }

        var calls = 0;
        var hasActed = false;
        var expected = store.Contents;
        void Act(string function)
        {
            if (++calls != call)
            {
                return;
            }

            store.BeforeCall = static _ => { };
            hasActed = Acts[act](store);
            expected = hasActed ? store.Contents : expected;
            store.BeforeCall = Act;
        }

        store.BeforeCall = Act;
        registrar.Register(Plans.Of("run", Mine));
        var wasBefore = calls >= call;
        Assert.IsTrue(wasBefore || store.Contents.Single().EndsWith(Plans.Link.Container, StringComparison.Ordinal), what);
        var refused = rollsBack ? registrar.Rollback("run") : registrar.Unregister();

        Assert.IsEmpty(refused, what);
        CollectionAssert.AreEqual(expected.ToList(), store.Contents.ToList(), what);
        return calls >= call;
    }
}
