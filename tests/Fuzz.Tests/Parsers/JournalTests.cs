using System.Text;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Fuzz.Tests.Fuzzing;
using EGovToken.Testing.HostileModule.Play;
using EGovToken.Testing.TestKit;

namespace EGovToken.Fuzz.Tests.Parsers;

/// <summary>A journal that somebody or something has written into: it decides what is removed from the user's stores.</summary>
[TestClass]
public sealed class JournalTests
{
    private const int Cases = 10_000;

    private static readonly byte[] Certificate = HonestToken.Certificates[0].Value;
    private static readonly KeyProviderInfo Link = new("provider", 1, "container", 2);
    private static readonly (string Name, string Value) Sound = WriteSound();

    [TestMethod]
    public void A_spoilt_entry_removes_nothing_but_the_certificate_that_it_carries() => RandomCases.Check(
        "spoilt journal entries",
        Bytes.ToArbitrary(Bytes.Mutated(Encoding.UTF8.GetBytes(Sound.Value))),
        Cases,
        bytes => UndoJournal(Encoding.UTF8.GetString(bytes)));

    [TestMethod]
    public void A_value_of_anything_removes_nothing() => RandomCases.Check(
        "random journal entries", Bytes.ToArbitrary(Bytes.UpTo(200)), Cases, bytes => UndoJournal(Encoding.Latin1.GetString(bytes)));

    private static void UndoJournal(string value)
    {
        var store = new MemoryStore();
        store.TryAdd(UserStoreName.My, Certificate, Link);
        store.TryAdd(UserStoreName.My, HonestToken.StrangersCertificate, Link);
        store.TryAdd(UserStoreName.CA, HonestToken.Certificates[2].Value, link: null);
        var before = store.Contents;
        var registry = new MemoryRegistry();
        registry.SetText(RegistrationJournal.Key, Sound.Name, value);
        var journal = new RegistrationJournal(registry);

        var unreadable = journal.FindUnreadable().Count;
        var registrar = new CertificateRegistrar(store, journal);
        registrar.Unregister();
        registrar.RollbackUnregister();
        registrar.Unregister();
        registrar.ForgetUnregistered();

        // Its name says which certificate it is about, and a name is not spoilt here.
        var lost = before.Except(store.Contents).ToList();
        Assert.IsEmpty(lost.Where(entry => !entry.StartsWith(Sound.Name.Replace('-', ' '), StringComparison.Ordinal)));
        Assert.IsTrue(unreadable == 0 || lost.Count == 0, "an entry that cannot be read has removed something");
    }

    private static (string Name, string Value) WriteSound()
    {
        var registry = new MemoryRegistry();
        var store = new MemoryStore();
        var planned = new PlannedCertificate
        {
            Store = UserStoreName.My,
            Encoded = Certificate,
            Thumbprint = System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificate(Certificate).Thumbprint,
            Subject = "CN=MƏMMƏDOV",
            Link = Link,
        };
        var plan = new RegistrationPlan { Run = "run", Certificates = { planned } };
        new CertificateRegistrar(store, new RegistrationJournal(registry)).Register(plan);
        var name = registry.GetNames(RegistrationJournal.Key).Single();
        return (name, registry.GetText(RegistrationJournal.Key, name)!);
    }
}
