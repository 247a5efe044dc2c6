using System.Globalization;
using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Cli.Tests;

/// <summary>What the user is told at logon of certificates that end soon, and how often.</summary>
[TestClass]
public class ExpiryNoticeTests
{
    [TestMethod]
    public void A_certificate_that_ends_within_a_month_is_told_at_logon_with_its_day_and_where_to_renew_it()
    {
        using var pc = Ending(29);

        LogOn(pc);

        var day = DateTime.Now.AddDays(29).ToString("d", Language.English.Culture);
        Assert.Contains(day, pc.Notifier.Shown.Single());
        StringAssert.Contains(pc.Notifier.Shown.Single(), "e-imza.az");
        StringAssert.Contains(pc.LogonLog, "the user was told");
    }

    [TestMethod]
    [DataRow(31, "30")]
    [DataRow(29, "0")]
    [DataRow(29, "28")]
    [DataRow(-1, "30")]
    [DataRow(1000, "365")]
    public void One_that_ends_later_has_ended_already_or_is_never_to_be_told_is_not(int days, string setting)
    {
        using var pc = Ending(days);
        pc.Policies = new MemoryPolicies(("EXPIRYNOTICE", setting));

        pc.Run("register", "--at-logon");

        Assert.IsEmpty(pc.Notifier.Shown);
        Assert.IsNull(pc.Registry.GetText("", ExpiryMemory.ValueName));
    }

    [TestMethod]
    [DataRow("300", "365", 1)]
    [DataRow("300", "default", 0)]
    public void How_long_before_is_a_property_and_a_policy(string days, string setting, int told)
    {
        using var pc = Ending(int.Parse(days, CultureInfo.InvariantCulture));
        pc.Machine.Install(("EXPIRYNOTICE", setting));

        LogOn(pc);

        Assert.HasCount(told, pc.Notifier.Shown);
    }

    [TestMethod]
    public void It_is_told_once_a_week_and_not_at_every_logon()
    {
        using var pc = Ending(29);

        LogOn(pc);
        LogOn(pc);

        Assert.HasCount(1, pc.Notifier.Shown);
        StringAssert.Contains(pc.LogonLog, "the user was told lately");
    }

    [TestMethod]
    [DataRow(-7.01, 1)]
    [DataRow(-6.99, 0)]
    [DataRow(0.01, 1, DisplayName = "The clock was set back by minutes.")]
    [DataRow(4000, 1, DisplayName = "The clock was set back by years.")]
    public void A_time_that_was_remembered_silences_for_a_week_and_no_longer(double days, int told)
    {
        using var pc = Ending(29);
        new ExpiryMemory(pc.Registry).Write(DateTime.UtcNow.AddDays(days));

        LogOn(pc);
        Assert.HasCount(told, pc.Notifier.Shown);

        LogOn(pc);
        Assert.HasCount(told, pc.Notifier.Shown, "and from then on the week is counted by the clock as it is");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("soon")]
    [DataRow("2026-13-45 99:00:00Z")]
    [DataRow("{0}")]
    public void What_is_remembered_and_is_no_time_silences_nobody(string remembered)
    {
        using var pc = Ending(29);
        pc.Registry.SetText("", ExpiryMemory.ValueName, remembered);

        LogOn(pc);

        Assert.HasCount(1, pc.Notifier.Shown);
    }

    [TestMethod]
    public void What_is_registered_is_told_without_the_token_as_well()
    {
        using var pc = Ending(29);
        Assert.AreEqual("EGT1001", pc.Run("register").Code);
        pc.Token.Unplug();

        Assert.AreEqual("EGT2101", pc.Run("register", "--at-logon").Code);

        Assert.HasCount(1, pc.Notifier.Shown);
    }

    [TestMethod]
    public void What_others_have_registered_is_told_when_it_is_read()
    {
        using var pc = Ending(29);
        pc.Run("register");
        pc.Registry.DeleteTree("Journal");

        LogOn(pc);

        Assert.HasCount(1, pc.Notifier.Shown);
    }

    [TestMethod]
    public void A_renewal_ends_it()
    {
        using var pc = Ending(29);
        LogOn(pc);

        pc.PlugInEnding(1000);
        LogOn(pc);

        Assert.HasCount(1, pc.Notifier.Shown);
    }

    [TestMethod]
    public void The_renewal_of_one_token_is_none_of_another()
    {
        using var pc = Ending(29);
        pc.Run("register");

        pc.PlugInEnding(1000, serial: "0123456789ABCDEF");
        LogOn(pc);

        Assert.HasCount(1, pc.Notifier.Shown);
    }

    [TestMethod]
    public void What_the_user_has_removed_or_archived_is_not_told()
    {
        using var pc = Ending(29);
        pc.Run("register");
        pc.Token.Unplug();
        foreach (var thumbprint in pc.Store.ThumbprintsIn(UserStoreName.My))
        {
            pc.Store.Archive(UserStoreName.My, thumbprint);
        }

        LogOn(pc);

        Assert.IsEmpty(pc.Notifier.Shown);
    }

    [TestMethod]
    public void What_could_not_be_shown_is_told_at_the_next_logon()
    {
        using var pc = Ending(29);
        pc.Notifier.IsThere = false;
        LogOn(pc);
        StringAssert.Contains(pc.LogonLog, "could not be told");

        pc.Notifier.IsThere = true;
        LogOn(pc);
        Assert.HasCount(1, pc.Notifier.Shown);
    }

    [TestMethod]
    public void What_cannot_be_remembered_is_not_told_at_every_logon_and_the_logon_ends_as_before()
    {
        using var pc = Ending(29);
        pc.Run("register");
        pc.Registry.BeforeChange = () => throw new OutcomeException(OutcomeNumber.RegistryRefused, "read-only");

        var result = pc.Run("register", "--at-logon");

        Assert.IsEmpty(pc.Notifier.Shown);
        Assert.AreEqual("EGT2402", result.Code);
        StringAssert.Contains(pc.LogonLog, "is not told: EGT");
    }

    [TestMethod]
    public void A_person_who_registers_by_hand_is_not_notified() // Their command tells them.
    {
        using var pc = Ending(29);

        pc.Run("register");

        Assert.IsEmpty(pc.Notifier.Shown);
    }

    [TestMethod]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void The_notice_fits_into_a_notification_of_Windows(string code)
    {
        var texts = new TextCatalog("CommandLine", Language.TryFind(code)!);

        Assert.IsLessThanOrEqualTo(63, texts.Get("Expiry.Title").Length);
        Assert.IsLessThanOrEqualTo(255, texts.Get("Expiry.Text", new DateTime(2026, 12, 31)).Length);
    }

    [TestMethod]
    [DataRow("az", "müddəti bitir")]
    [DataRow("ru", "истекает")]
    public void It_is_in_the_users_language(string code, string words)
    {
        using var pc = Ending(29);
        pc.UICulture = CultureInfo.GetCultureInfo(code);

        LogOn(pc);

        StringAssert.Contains(pc.Notifier.Shown.Single(), words);
    }

    private static TestPC Ending(double days)
    {
        var pc = new TestPC();
        pc.PlugInEnding(days);
        return pc;
    }

    private static void LogOn(TestPC pc) => Assert.AreEqual(0, pc.Run("register", "--at-logon").ExitCode);
}
