using EGovToken.CustomActions.Actions;

namespace EGovToken.CustomActions.Tests.Actions;

[TestClass]
public class ValidateSettingsTests
{
    [TestMethod]
    public void A_setting_that_makes_no_sense_ends_the_installation_and_names_itself()
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("WAITFORTOKEN", "soon"));

        Assert.IsFalse(pc.Run(session, services => new ValidateSettings(services)));
        StringAssert.StartsWith(session.Errors.Single(), "EGT3001");
        StringAssert.Contains(session.Errors.Single(), "WAITFORTOKEN");
    }
}
