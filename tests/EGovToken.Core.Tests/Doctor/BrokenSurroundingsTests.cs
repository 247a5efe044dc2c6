using EGovToken.Core.Common;
using EGovToken.Core.Doctor;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>The clock and the portal; and the PC on which nothing is broken.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class BrokenSurroundingsTests
{
    private static readonly PortalVisit Unreachable = new("No such host is known.", "No such host is known.", null);

    [TestMethod]
    public void On_a_good_PC_all_is_good_and_nothing_is_logged_in_to_or_changed()
    {
        using var pc = new HealthyPC();
        var registry = pc.Registry.Dump().ToList();
        var store = pc.Store.Contents.ToList();

        DiagnosisAssert.IsGood(pc.Diagnose());

        CollectionAssert.AreEqual(registry, pc.Registry.Dump().ToList());
        CollectionAssert.AreEqual(store, pc.Store.Contents.ToList());
        Assert.AreEqual(0, pc.Plugged.CallsOf("C_Login"));
    }

    [TestMethod]
    [DataRow(-400)]
    [DataRow(-1)]
    [DataRow(400)]
    [DataRow(4000)]
    public void A_clock_that_is_off_by_the_portals_time(int days)
    {
        using var pc = new HealthyPC { Now = DateTime.UtcNow.AddDays(days) };

        DiagnosisAssert.IsBroken(ChainLink.Clock, "clock.off", pc.Diagnose());
    }

    [TestMethod]
    public void A_clock_that_shows_a_time_before_the_tokens_certificates()
    {
        using var pc = new HealthyPC { Now = DateTime.UtcNow.AddDays(-400), Visit = new PortalVisit(null, null, null) };

        DiagnosisAssert.IsBroken(ChainLink.Clock, "clock.behind", pc.Diagnose());
    }

    [TestMethod]
    public void A_renewal_that_begins_later_is_no_sign_of_a_wrong_clock_beside_what_is_valid_now()
    {
        using var later = new HealthyPC();
        later.PlugIn(DateTimeOffset.UtcNow.AddYears(1), DateTimeOffset.UtcNow.AddYears(4));
        var renewal = later.Plugged.Token.State.Objects.OfType<CertificateObject>().First();
        using var pc = new HealthyPC { Visit = new PortalVisit(null, null, null) };
        pc.Plugged.Token.Change(token => token.Objects.Add(renewal));

        DiagnosisAssert.IsWarned(ChainLink.Clock, "clock.later", pc.Diagnose());
    }

    [TestMethod]
    public void A_clock_that_is_minutes_off_is_good_enough()
    {
        using var pc = new HealthyPC { Now = DateTime.UtcNow.AddMinutes(9) };

        DiagnosisAssert.IsGood(pc.Diagnose());
    }

    [TestMethod]
    public void A_portal_whose_name_does_not_resolve()
    {
        using var pc = new HealthyPC { Visit = Unreachable };

        DiagnosisAssert.IsBroken(ChainLink.Portal, "portal.unresolved", pc.Diagnose());
    }

    [TestMethod]
    public void A_portal_that_answers_through_a_proxy_needs_no_name()
    {
        using var pc = new HealthyPC { Visit = Unreachable with { AnswerError = null } };

        DiagnosisAssert.IsGood(pc.Diagnose());
    }

    [TestMethod]
    public void A_portal_that_does_not_answer_is_only_warned_of()
    {
        using var pc = new HealthyPC { Visit = Unreachable with { NameError = null } };

        DiagnosisAssert.IsWarned(ChainLink.Portal, "portal.silent", pc.Diagnose());
    }

    [TestMethod]
    public void Offline_the_portal_is_left_alone_and_nothing_is_broken_for_that()
    {
        using var pc = new HealthyPC { Visit = Unreachable };

        var result = pc.Diagnose(request => request with { Offline = true });

        AssertGoodInPart(result, skipped: 1);
        Assert.AreEqual("portal.offline", result.Findings.Single(finding => finding.Link == ChainLink.Portal).Finding.Key);
    }

    [TestMethod]
    public void Without_Windows_what_only_Windows_has_is_skipped_and_the_rest_is_judged()
    {
        using var pc = new HealthyPC();

        var result = pc.DiagnoseWithoutWindows();

        AssertGoodInPart(result, skipped: 4);
        CollectionAssert.AreEqual(
            new[] { ChainLink.Service, ChainLink.KeyLink, ChainLink.Store, ChainLink.Journal },
            result.Findings.Where(finding => finding.Finding.State == LinkState.Skipped).Select(finding => finding.Link).ToList());
    }

    [TestMethod]
    public void In_a_session_of_Remote_Desktop_the_token_belongs_into_the_PC_in_front_of_the_user()
    {
        using var pc = new HealthyPC { IsRemoteSession = true };
        pc.Plugged.Token.Unplug();
        DiagnosisAssert.IsBroken(ChainLink.Token, "token.noneRemote", pc.Diagnose());

        pc.Plugged.StateFile.Update(static state => state.Slots.Clear());
        DiagnosisAssert.IsBroken(ChainLink.Reader, "reader.noneRemote", pc.Diagnose());
    }

    private static void AssertGoodInPart(DiagnosisResult result, int skipped)
    {
        var all = result.Findings.Count;
        Assert.IsFalse(result.AllGood);
        Assert.AreEqual($"Nothing broken in what was checked, {all - skipped} of {all}.", new DiagnosisTexts(Language.English).Summary(result));
    }
}
