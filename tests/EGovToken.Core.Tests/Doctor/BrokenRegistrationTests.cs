using EGovToken.Core.Common;
using EGovToken.Core.Doctor;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>The way from a certificate to its key, the stores and the journal.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class BrokenRegistrationTests
{
    [TestMethod]
    public void Certificates_that_are_not_registered()
    {
        using var pc = new HealthyPC();
        Unregister(pc);

        DiagnosisAssert.IsBroken(ChainLink.KeyLink, "keyLink.notRegistered", pc.Diagnose());
    }

    [TestMethod]
    public void Certificates_in_the_store_without_a_key_link_are_not_registered_either()
    {
        using var pc = new HealthyPC();
        pc.Store.SetLink(UserStoreName.My, pc.Store.ThumbprintsIn(UserStoreName.My)[0], null);

        DiagnosisAssert.IsBroken(ChainLink.KeyLink, "keyLink.notRegistered", pc.Diagnose());
    }

    [TestMethod]
    public void A_certificate_that_somebody_has_archived()
    {
        using var pc = new HealthyPC();
        pc.Store.Archive(UserStoreName.My, pc.Store.ThumbprintsIn(UserStoreName.My)[0]);

        DiagnosisAssert.IsBroken(ChainLink.KeyLink, "keyLink.archived", pc.Diagnose());

        pc.Store.RefuseChange = int.MaxValue;
        DiagnosisAssert.IsBroken(ChainLink.Store, "store.readOnly", pc.Diagnose());
    }

    [TestMethod]
    public void A_key_that_is_gone_from_the_token()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Remove<PublicKeyObject>(key => key.Label == CitizenToken.SigningLabel);
        pc.Plugged.Token.Remove<PrivateKeyObject>(key => key.Label == CitizenToken.SigningLabel);

        DiagnosisAssert.IsBroken(ChainLink.KeyLink, "keyLink.notOnToken", pc.Diagnose());
    }

    [TestMethod]
    public void A_key_without_its_public_half_on_the_token_that_a_provider_shows_is_there()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Remove<PublicKeyObject>(key => key.Label == CitizenToken.SigningLabel);

        DiagnosisAssert.IsGood(pc.Diagnose());
    }

    [TestMethod]
    public void A_key_that_no_provider_has()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Remove<PrivateKeyObject>(key => key.Label == CitizenToken.SigningLabel);

        DiagnosisAssert.IsBroken(ChainLink.KeyLink, "keyLink.noProvider", pc.Diagnose());
    }

    [TestMethod]
    [DataRow("crashed (0xC0000005)")]
    [DataRow("did not answer within 20 s")]
    public void A_provider_that_crashes_or_hangs(string how)
    {
        using var pc = new HealthyPC();
        pc.BreakProvider(how);

        var result = pc.Diagnose();

        DiagnosisAssert.IsBroken(ChainLink.KeyLink, "keyLink.provider", result);
        var cause = new DiagnosisTexts(Language.English).CauseOf(result.Findings.Single(finding => finding.Link == ChainLink.KeyLink).Finding);
        StringAssert.Contains(cause, $"{EPass2003.Provider} {how}");
    }

    [TestMethod]
    public void A_key_link_that_leads_nowhere()
    {
        using var pc = new HealthyPC();
        pc.Store.KeysAnswer = false;

        DiagnosisAssert.IsBroken(ChainLink.KeyLink, "keyLink.unusable", pc.Diagnose());
    }

    [TestMethod]
    public void A_store_that_cannot_be_written_to_registered_or_not()
    {
        using var pc = new HealthyPC();
        pc.Store.RefuseChange = int.MaxValue;
        DiagnosisAssert.IsBroken(ChainLink.Store, "store.readOnly", pc.Diagnose());

        using var unregistered = new HealthyPC();
        Unregister(unregistered);
        unregistered.Store.RefuseChange = int.MaxValue;
        DiagnosisAssert.IsBroken(ChainLink.Store, "store.readOnly", unregistered.Diagnose());
    }

    [TestMethod]
    public void A_torn_journal()
    {
        using var pc = new HealthyPC();
        var name = pc.Registry.GetNames(RegistrationJournal.Key)[0];
        pc.Registry.SetText(RegistrationJournal.Key, name, pc.Registry.GetText(RegistrationJournal.Key, name)![..40]);

        DiagnosisAssert.IsBroken(ChainLink.Journal, "journal.torn", pc.Diagnose());

        new RegistrationJournal(pc.Registry).SetAsideUnreadable();
        DiagnosisAssert.IsWarned(ChainLink.Journal, "journal.aside", pc.Diagnose());
    }

    [TestMethod]
    public void A_registered_authority_that_somebody_removed_is_warned_of()
    {
        using var pc = new HealthyPC();
        pc.Store.Drop(UserStoreName.CA, pc.Store.ThumbprintsIn(UserStoreName.CA)[0]);

        DiagnosisAssert.IsWarned(ChainLink.Journal, "journal.gone", pc.Diagnose());
    }

    private static void Unregister(HealthyPC pc)
    {
        foreach (var thumbprint in pc.Store.ThumbprintsIn(UserStoreName.My))
        {
            pc.Store.Drop(UserStoreName.My, thumbprint);
        }

        pc.Registry.DeleteTree(RegistrationJournal.Key);
    }
}
