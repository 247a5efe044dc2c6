using EGovToken.Core.Registration;

namespace EGovToken.Core.Tests.Registration;

[TestClass]
public class RegistrationPlanTests
{
    [TestMethod]
    public void A_plan_survives_its_way_through_the_installer_as_one_word_of_ASCII()
    {
        var plan = Plans.Of("run", Plans.Mine([1]), Plans.Authority([2]));
        plan.LeftOut.Add("CN=ƏLİ: [x]<=>");

        var word = plan.Serialize();
        var read = RegistrationPlan.Deserialize(word);

        Assert.IsTrue(word.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '='), word);
        Assert.AreEqual("run", read.Run);
        Assert.AreEqual(Plans.Link, read.Certificates[0].Link);
        Assert.IsNull(read.Certificates[1].Link);
        CollectionAssert.AreEqual(plan.LeftOut, read.LeftOut);
    }
}
