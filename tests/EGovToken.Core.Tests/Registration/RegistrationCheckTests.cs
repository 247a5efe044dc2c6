using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

[TestClass]
public class RegistrationCheckTests
{
    [TestMethod]
    public void Success_is_what_is_read_back()
    {
        var store = new MemoryStore();
        var plan = Plans.Of("run", Plans.Mine([1]), Plans.Authority([2]));
        var check = new RegistrationCheck(store, store);
        Assert.AreEqual(OutcomeNumber.NoKeyLink, check.Judge(plan).Number);

        new CertificateRegistrar(store, new RegistrationJournal(new MemoryRegistry())).Register(plan);
        Assert.AreEqual(OutcomeNumber.Registered, check.Judge(plan).Number);

        plan.Skipped.Add(new SkippedCertificate { Name = "CN=old", Reason = SkippedReason.Expired });
        Assert.AreEqual(OutcomeNumber.Registered, check.Judge(plan).Number);

        plan.Skipped.Add(new SkippedCertificate { Name = "CN=other", Reason = SkippedReason.NoProviderHasKey });
        Assert.AreEqual(OutcomeNumber.RegisteredInPart, check.Judge(plan).Number);

        store.KeysAnswer = false;
        Assert.AreEqual(OutcomeNumber.NoKeyLink, check.Judge(Plans.Of("run", Plans.Mine([1]))).Number);
    }

    [TestMethod]
    public void A_link_that_is_not_the_planned_one_is_no_success_whatever_answers_through_it()
    {
        var store = new MemoryStore();
        var plan = Plans.Of("run", Plans.Mine([1]));
        store.TryAdd(UserStoreName.My, [1], Plans.Link with { Flags = 0x20 });

        var outcome = new RegistrationCheck(store, store).Judge(plan);

        Assert.AreEqual(OutcomeNumber.NoKeyLink, outcome.Number);
        StringAssert.Contains(outcome.Text, "key link");
    }
}
