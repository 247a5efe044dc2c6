
using EGovToken.Cli.Tests.Running;
using EGovToken.Testing.TestKit;

namespace EGovToken.Cli.Tests;

[TestClass]
public class UnregisterAtLogonTests
{
    [TestMethod]
    public void While_the_product_is_installed_what_it_registered_stays()
    {
        using var pc = Registered();
        pc.Machine.Install();
        Assert.AreEqual("EGT1009", pc.Run("unregister", "--at-logon").Code);

        pc.Machine.Uninstall();
        pc.UserPackage.Products.Add("{ONE}");
        Assert.AreEqual("EGT1009", pc.Run("unregister", "--at-logon").Code);

        Assert.HasCount(3, pc.Store.Contents);
        Assert.DoesNotContain("EGT1009", pc.LogonLog, "that is so at every logon");
    }

    [TestMethod]
    public void While_the_installer_is_at_work_it_waits_and_an_upgrade_keeps_what_was_registered()
    {
        using var pc = Registered();
        pc.UserPackage.AsksAtWork = 1;
        pc.UserPackage.AfterWork = () => pc.Machine.Install();

        Assert.AreEqual("EGT1009", pc.Run("unregister", "--at-logon").Code);

        Assert.AreEqual(0, pc.UserPackage.AsksAtWork, "it waited");
        Assert.HasCount(3, pc.Store.Contents);
    }

    [TestMethod]
    public void Once_the_installer_has_ended_an_uninstallation_is_cleaned_up_after_at_the_same_logon()
    {
        using var pc = Registered();
        pc.UserPackage.AsksAtWork = 1;

        Assert.AreEqual("EGT1004", pc.Run("unregister", "--at-logon").Code);

        Assert.IsEmpty(pc.Store.Contents);
    }

    [TestMethod]
    public void Who_has_waited_for_the_installer_long_enough_tries_again_at_the_next_logon_and_says_so()
    {
        using var pc = new TestPC { InstallerPatience = TimeSpan.Zero };
        Assert.AreEqual("EGT1001", pc.Run("register").Code);
        pc.UserPackage.AsksAtWork = 1;

        Assert.AreEqual("EGT1009", pc.Run("unregister", "--at-logon").Code);
        Assert.HasCount(3, pc.Store.Contents);
        StringAssert.Contains(pc.LogonLog, "EGT1009");

        Assert.AreEqual("EGT1004", pc.Run("unregister", "--at-logon").Code);
    }

    [TestMethod]
    public void Who_has_nothing_of_it_does_not_wait_for_the_installer()
    {
        using var pc = new TestPC();
        pc.UserPackage.AsksAtWork = 1;

        Assert.AreEqual("EGT1009", pc.Run("unregister", "--at-logon").Code);

        Assert.AreEqual(1, pc.UserPackage.AsksAtWork, "it did not ask");
    }

    [TestMethod]
    [DataRow("--at-logon")]
    [DataRow("--all-ours")]
    public void A_policy_that_makes_no_sense_any_more_keeps_nothing_from_being_taken_back(string option)
    {
        using var pc = Registered();
        pc.Policies = new MemoryPolicies(("PKCS11MODULE", @"C:\gone.dll"));

        Assert.AreEqual("EGT1004", pc.Run("unregister", option).Code);

        Assert.IsEmpty(pc.Store.Contents);
    }

    [TestMethod]
    public void Once_it_is_gone_the_users_stores_and_registry_are_as_they_were()
    {
        using var pc = Registered();
        pc.Token.Unplug();

        var result = pc.Run("unregister", "--at-logon");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        Assert.AreEqual("EGT1004", result.Code);
        Assert.IsEmpty(pc.Store.Contents);
        Assert.IsNull(pc.Registry.GetText("", "LastResult"));
        StringAssert.Contains(pc.LogonLog, "EGT1004");
    }

    [TestMethod]
    public void A_user_who_never_had_a_token_keeps_no_result_either()
    {
        using var pc = new TestPC();
        pc.Registry.SetText("", "LastResult", "EGT2101: left by the last logon");
        pc.Registry.SetText("WrongPins", "token", "2026-11-29");
        pc.Registry.SetText("", "ExpiryNotice", "2026-11-29 00:00:00Z");

        Assert.AreEqual("EGT1009", pc.Run("unregister", "--at-logon").Code);

        Assert.IsEmpty(pc.Registry.Dump());
    }

    [TestMethod]
    public void What_a_store_does_not_give_up_is_tried_again_at_the_next_logon()
    {
        using var pc = Registered();
        pc.Store.RefuseChange = 1;
        Assert.AreEqual("EGT1008", pc.Run("unregister", "--at-logon").Code);
        StringAssert.StartsWith(pc.Registry.GetText("", "LastResult"), "EGT1008");

        Assert.AreEqual("EGT1004", pc.Run("unregister", "--at-logon").Code);
        Assert.IsEmpty(pc.Store.Contents);
    }

    [TestMethod]
    public void It_means_all_tokens() => Assert.AreEqual("EGT3002", new TestPC().Run("unregister", "--at-logon", "--serial", "AB").Code);

    private static TestPC Registered()
    {
        var pc = new TestPC();
        Assert.AreEqual("EGT1001", pc.Run("register").Code);
        return pc;
    }
}
