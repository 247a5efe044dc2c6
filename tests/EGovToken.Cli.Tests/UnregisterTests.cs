
using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Windows;

namespace EGovToken.Cli.Tests;

[TestClass]
public class UnregisterTests
{
    [TestMethod]
    public void The_only_token_that_was_registered_needs_not_be_there()
    {
        using var pc = new TestPC();
        pc.Run("register");
        pc.Token.Unplug();

        var result = pc.Run("unregister");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        Assert.AreEqual("EGT1004", result.Code);
        Assert.IsEmpty(pc.Store.Contents);
        Assert.IsEmpty(pc.Registry.GetNames("Journal"));
        Assert.AreEqual(pc.Serial, result.TextAt("token"));
    }

    [TestMethod]
    public void Of_two_tokens_the_one_that_is_plugged_in_is_meant()
    {
        using var pc = new TestPC();
        var first = RegisterAs(pc, "AAAA000000000001");
        pc.Registry.DeleteValue("", "LastResult");
        ForgetWhoRegistered(pc, first, "BBBB000000000002");

        pc.Token.Unplug();
        Assert.AreEqual("EGT2101", pc.Run("unregister").Code);
        pc.Token.Plug();
        Assert.AreEqual("AAAA000000000001", pc.Run("unregister").TextAt("token"));

        Assert.HasCount(1, pc.Store.Contents);
    }

    [TestMethod]
    public void A_certificate_that_two_tokens_have_stays_the_first_ones()
    {
        using var pc = new TestPC();
        var first = pc.Serial;
        pc.Run("register");
        pc.Token.Change(static token => token.Serial = "BBBB000000000002");

        Assert.AreEqual("EGT1001", pc.Run("register").Code);
        Assert.HasCount(3, pc.Store.Contents);
        pc.Run("unregister", "--serial", "BBBB000000000002");
        Assert.HasCount(3, pc.Store.Contents, "what the first one has brought is not the second one's to remove");

        Assert.AreEqual(0, pc.Run("unregister", "--serial", first).ExitCode);
        Assert.IsEmpty(pc.Store.Contents);
        pc.Run("register");
        Assert.HasCount(3, pc.Store.Contents);
    }

    [TestMethod]
    public void A_token_can_be_named_in_either_case_without_being_there()
    {
        using var pc = new TestPC();
        RegisterAs(pc, "AAAA000000000001");
        pc.Token.Unplug();

        Assert.AreEqual(0, pc.Run("unregister", "--serial", "BBBB000000000002").Json.GetProperty("certificates").GetArrayLength());
        Assert.AreEqual(0, pc.Run("unregister", "--serial", "aaaa000000000001").ExitCode);

        Assert.IsEmpty(pc.Store.Contents);
    }

    [TestMethod]
    public void All_that_is_ours_goes_whichever_token_it_came_from()
    {
        using var pc = new TestPC();
        ForgetWhoRegistered(pc, RegisterAs(pc, "AAAA000000000001"), "BBBB000000000002");
        pc.Token.Unplug();

        var result = pc.Run("unregister", "--all-ours");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        Assert.IsEmpty(pc.Store.Contents);
        Assert.AreEqual(2, pc.Run("unregister", "--all-ours", "--serial", "1").ExitCode);
    }

    [TestMethod]
    public void What_somebody_else_has_changed_since_stays_and_is_named()
    {
        using var pc = new TestPC();
        pc.Run("register");
        var changed = pc.Store.ThumbprintsIn(UserStoreName.My)[0];
        var link = pc.Store.Find(UserStoreName.My, changed)!.Link!;
        pc.Store.SetLink(UserStoreName.My, changed, link with { Container = "of somebody else" });
        var removed = pc.Store.ThumbprintsIn(UserStoreName.My)[1];
        pc.Store.Drop(UserStoreName.My, removed);

        var fates = pc.Run("unregister").Json.GetProperty("certificates").EnumerateArray()
            .ToDictionary(one => one.GetProperty("thumbprint").GetString()!, one => one.GetProperty("fate").GetString());

        Assert.AreEqual("kept", fates[changed]);
        Assert.AreEqual("gone", fates[removed]);
        Assert.IsTrue(fates.Where(pair => pair.Key != changed && pair.Key != removed).All(pair => pair.Value == "removed"));
        Assert.HasCount(1, pc.Store.Contents);
    }

    [TestMethod]
    public void Where_nothing_is_registered_there_is_nothing_to_do()
    {
        using var pc = new TestPC();

        Assert.AreEqual(0, pc.Run("unregister").ExitCode);
        StringAssert.Contains(pc.Type(new TestKeyboard(), "unregister").Output, "Nothing to do");
    }

    [TestMethod]
    public void A_journal_that_nobody_understands_is_set_aside_with_a_warning()
    {
        using var pc = new TestPC();
        pc.Registry.SetText("Journal", "My-0123", "torn");

        var result = pc.Type(new TestKeyboard(), "unregister");

        Assert.AreEqual(0, result.ExitCode);
        StringAssert.Contains(result.Output, "My-0123");
        Assert.AreEqual("torn", pc.Registry.GetText("JournalAside", "My-0123"));
    }

    [TestMethod]
    public void It_is_not_set_aside_when_the_token_that_is_meant_cannot_be_told()
    {
        using var pc = new TestPC();
        ForgetWhoRegistered(pc, RegisterAs(pc, "AAAA000000000001"), "BBBB000000000002");
        pc.Registry.SetText("Journal", "My-0123", "torn");
        pc.Token.Unplug();

        Assert.AreEqual("EGT2101", pc.Run("unregister").Code);

        Assert.AreEqual("torn", pc.Registry.GetText("Journal", "My-0123"));
    }

    private static string RegisterAs(TestPC pc, string serial)
    {
        pc.Token.Change(token => token.Serial = serial);
        Assert.AreEqual(0, pc.Run("register").ExitCode);
        return serial;
    }

    // The journal then says that one of the certificates came from another token.
    private static void ForgetWhoRegistered(TestPC pc, string serial, string other)
    {
        var name = pc.Registry.GetNames("Journal")[0];
        pc.Registry.SetText("Journal", name, pc.Registry.GetText("Journal", name)!.Replace(serial, other, StringComparison.Ordinal));
    }
}
