using EGovToken.Core.Common;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Wizard;
using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Wizard;

/// <summary>Whose word counts for the wizard's language.</summary>
[TestClass]
public class LanguageTests
{
    [TestMethod]
    [DataRow("ru", "az", "1033", "ru", DisplayName = "policy before everything")]
    [DataRow(null, "az", "1049", "az", DisplayName = "UILANGUAGE before the bundle")]
    [DataRow(null, "", "1068", "az", DisplayName = "the bundle before Windows: az")]
    [DataRow(null, "", "1033", "en", DisplayName = "the bundle before Windows: en")]
    [DataRow(null, "", "", "ru", DisplayName = "Windows")]
    public void The_language_is_that_of_policy_property_bundle_and_Windows_in_this_order(
        string? policy, string property, string bundle, string expected)
    {
        using var pc = new TestPC();
        var session = new RecordingSession(("UILANGUAGE", property), (BundleLanguage.Property, bundle));

        Load(pc, session, policy);

        Assert.AreEqual(expected, session.GetProperty(WizardProperties.WizardLanguage));
    }

    [TestMethod]
    [DataRow("1031")]
    [DataRow("az")]
    [DataRow("01068")]
    public void A_bundle_language_that_there_is_none_of_is_ignored_and_the_log_says_so(string bundle)
    {
        using var pc = new TestPC();
        var session = new RecordingSession((BundleLanguage.Property, bundle));

        Load(pc, session, policy: null);

        Assert.AreEqual("ru", session.GetProperty(WizardProperties.WizardLanguage));
        StringAssert.StartsWith(session.Lines.Single(), BundleLanguage.Property);
    }

    [TestMethod]
    public void What_the_user_changed_to_stays_when_texts_are_loaded_again()
    {
        using var pc = new TestPC();
        var session = new RecordingSession((BundleLanguage.Property, "1049"));
        Load(pc, session, policy: null);

        session.SetProperty(WizardProperties.WizardLanguage, "az");
        Load(pc, session, policy: null);

        Assert.AreEqual("az", session.GetProperty(WizardProperties.WizardLanguage));
    }

    private static void Load(TestPC pc, RecordingSession session, string? policy)
    {
        var services = pc.Services with
        {
            UserLanguage = Language.Russian,
            PC = pc.Services.PC with { Policies = policy is null ? new MemoryPolicies() : new MemoryPolicies(("UILANGUAGE", policy)) },
        };
        new LoadTexts(services).Run(session);
    }
}
