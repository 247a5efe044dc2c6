using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Tests.Registration;

[TestClass]
public class RegistrationPlanTests
{
    [TestMethod]
    public void A_plan_survives_its_way_through_the_installer_as_one_word_of_ASCII()
    {
        var plan = Plans.Of("run", Plans.Mine([1]), Plans.Authority([2]));
        plan.Skipped.Add(new SkippedCertificate { Name = "CN=ƏLİ: [x]<=>", Reason = SkippedReason.Expired, Detail = "2020-01-31" });

        var word = plan.Serialize();
        var read = RegistrationPlan.Deserialize(word);

        Assert.IsTrue(word.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '='), word);
        Assert.AreEqual("run", read.Run);
        Assert.AreEqual(Plans.Link, read.Certificates[0].Link);
        Assert.IsNull(read.Certificates[1].Link);
        Assert.AreEqual("CN=ƏLİ: [x]<=>: it has expired, 2020-01-31", read.Problems);
    }

    [TestMethod]
    public void A_plan_carries_every_part_of_a_key_link()
    {
        var link = new KeyProviderInfo("Provider", 24, "container", 2, 0x20);
        var plan = Plans.Of("run", new PlannedCertificate { Store = UserStoreName.My, Encoded = [1], Link = link });

        Assert.AreEqual(link, RegistrationPlan.Deserialize(plan.Serialize()).Certificates.Single().Link);
    }

    /// <summary>Why nothing of a token can be offered by a browser.</summary>
    [TestMethod]
    [DataRow(new SkippedReason[0], OutcomeNumber.NoCertificates)]
    [DataRow(new[] { SkippedReason.Root }, OutcomeNumber.NoCertificates)]
    [DataRow(new[] { SkippedReason.Unreadable }, OutcomeNumber.NoCertificates)]
    [DataRow(new[] { SkippedReason.Expired, SkippedReason.Expired }, OutcomeNumber.CertificatesExpired)]
    [DataRow(new[] { SkippedReason.Expired, SkippedReason.NoProviderHasKey }, OutcomeNumber.NoKeyLink)]
    [DataRow(new[] { SkippedReason.NoKeyOnToken }, OutcomeNumber.NoKeyLink)]
    [DataRow(new[] { SkippedReason.NoProviderHasKey, SkippedReason.ProviderFailed }, OutcomeNumber.ProviderFailed)]
    public void A_plan_without_a_citizens_certificate_names_its_obstacle(SkippedReason[] reasons, OutcomeNumber obstacle)
    {
        var plan = Plans.Of("run", Plans.Authority([2]));
        plan.Skipped.AddRange(reasons.Select(reason => new SkippedCertificate { Reason = reason }));
        Assert.AreEqual(obstacle, plan.Obstacle);

        plan.Certificates.Add(Plans.Mine([1]));
        Assert.IsNull(plan.Obstacle);
    }
}
