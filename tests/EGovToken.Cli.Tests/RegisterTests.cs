
using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Cli.Tests;

[TestClass]
public class RegisterTests
{
    [TestMethod]
    public void It_registers_all_that_belongs_in_the_stores_and_says_so()
    {
        using var pc = new TestPC();

        var result = pc.Run("register");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        Assert.AreEqual("EGT1001", result.Code);
        Assert.IsTrue(result.Json.GetProperty("changed").GetBoolean());
        Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My));
        Assert.AreEqual(pc.Store.Contents.Count, result.Json.GetProperty("certificates").GetArrayLength());
        Assert.AreEqual(0, pc.Logins);
        StringAssert.StartsWith(pc.Registry.GetText("", "LastResult"), "EGT1001");
    }

    [TestMethod]
    public void Who_is_signed_in_is_whom_it_registers_for()
    {
        using var pc = new TestPC { SessionsOtherUser = "citizen" };

        var result = pc.Run("register");

        Assert.AreEqual(2, result.ExitCode, result.Text);
        Assert.AreEqual("EGT3006", result.Code);
        StringAssert.Contains(result.Text, "citizen");
        Assert.IsEmpty(pc.Store.Contents);
        Assert.IsEmpty(pc.Registry.Dump());
        Assert.AreEqual(0, pc.Plugged.CallsOf("C_Initialize"));
    }

    [TestMethod]
    public void The_second_time_there_is_nothing_to_do_and_no_store_is_written()
    {
        using var pc = new TestPC();
        pc.Run("register");
        pc.Store.RefuseChange = 1;

        var again = pc.Run("register");

        Assert.AreEqual(0, again.ExitCode, again.Text);
        Assert.IsFalse(again.Json.GetProperty("changed").GetBoolean());
        StringAssert.Contains(pc.Type(new TestKeyboard(), "register").Output, "Nothing to do");
    }

    [TestMethod]
    public void What_seemed_right_and_is_not_usable_is_looked_up_anew_without_another_login()
    {
        using var pc = new TestPC();
        pc.Run("register");
        pc.Containers = new RenamedContainers(pc.Containers);
        pc.PrivateKeys = new ListedKeys(pc.Containers, pc.Store);

        var result = pc.RunWithInput(TestPC.Pin, "register");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        Assert.AreEqual(1, pc.Logins);
        Assert.IsTrue(pc.Store.ThumbprintsIn(UserStoreName.My).All(thumbprint =>
            pc.Store.Find(UserStoreName.My, thumbprint)!.Link!.Container.StartsWith("renamed ", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Keys_that_do_not_answer_make_it_a_failure_that_names_them()
    {
        using var pc = new TestPC();
        pc.Store.KeysAnswer = false;

        var result = pc.Run("register");

        Assert.AreEqual(1, result.ExitCode, result.Text);
        Assert.AreEqual("EGT2302", result.Code);
        Assert.IsTrue(result.Json.GetProperty("certificates").EnumerateArray().Any(one => !one.GetProperty("usable").GetBoolean()));
    }

    [TestMethod]
    public void A_key_link_that_others_wrote_and_that_works_stays_as_it_is()
    {
        using var pc = new TestPC();
        pc.Run("register");
        var containers = pc.Containers;
        foreach (var thumbprint in pc.Store.ThumbprintsIn(UserStoreName.My))
        {
            pc.Store.SetLink(UserStoreName.My, thumbprint, pc.Store.Find(UserStoreName.My, thumbprint)!.Link! with { Provider = "Microsoft Smart Card Key Storage Provider", ProviderType = 0 });
        }

        var theirs = pc.Store.Contents.ToList();
        foreach (var command in new[] { "register", "register --at-logon" })
        {
            Assert.AreEqual("EGT1001", pc.Run(command.Split(' ')).Code);
            CollectionAssert.AreEqual(theirs, pc.Store.Contents.ToList());
        }

        pc.PrivateKeys = new ListedKeys(containers, pc.Store);
        Assert.AreEqual("EGT1001", pc.Run("register").Code);
        Assert.IsTrue(pc.Store.ThumbprintsIn(UserStoreName.My).All(thumbprint => pc.Store.Find(UserStoreName.My, thumbprint)!.Link!.Provider == EPass2003.Provider), "one that does not is mended");
    }

    [TestMethod]
    public void A_token_that_is_pulled_out_while_its_keys_are_looked_for_is_told_as_that()
    {
        using var pc = new TestPC();
        pc.Containers = new NoKeys(pc.Token.Unplug);

        var result = pc.Run("register");

        Assert.AreEqual("EGT2105", result.Code, result.Text);
        Assert.IsEmpty(pc.Store.Contents);
    }

    [TestMethod]
    public void So_is_one_that_is_pulled_out_before_its_keys_answer()
    {
        using var pc = new TestPC();
        pc.PrivateKeys = new NoKeys(pc.Token.Unplug);

        Assert.AreEqual("EGT2105", pc.Run("register").Code);
        Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My), "they are registered all the same");
    }

    [TestMethod]
    public void A_token_that_does_not_answer_any_more_is_not_told_to_be_pulled_out()
    {
        using var pc = new TestPC();
        pc.Containers = new NoKeys(() => pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetTokenInfo", ReturnValue = 0x30 }));

        Assert.AreEqual("EGT2302", pc.Run("register").Code);
    }

    [TestMethod]
    public void A_certificate_that_others_registered_rightly_stays_theirs()
    {
        using var pc = new TestPC();
        pc.Run("register");
        var theirs = pc.Store.Contents;
        pc.Registry.DeleteTree("Journal");

        var result = pc.Run("register");
        pc.Run("unregister");

        Assert.IsFalse(result.Json.GetProperty("changed").GetBoolean());
        CollectionAssert.AreEqual(theirs.ToList(), pc.Store.Contents.ToList());
    }

    [TestMethod]
    public void A_wrong_PIN_changes_nothing_and_costs_one_try()
    {
        using var pc = new TestPC();

        var result = pc.RunWithInput("93751842", "register");

        Assert.AreEqual(4, result.ExitCode);
        Assert.AreEqual(1, pc.Logins);
        Assert.IsEmpty(pc.Store.Contents);
        StringAssert.StartsWith(pc.Registry.GetText("", "LastResult"), "EGT2201");
    }

    [TestMethod]
    public void A_journal_that_nobody_understands_is_set_aside_only_when_stores_are_changed()
    {
        using var pc = new TestPC();
        pc.Registry.SetText("Journal", "My-0123", "torn");
        pc.RunWithInput("93751842", "register");
        pc.Token.Unplug();
        pc.Run("register");
        Assert.AreEqual("torn", pc.Registry.GetText("Journal", "My-0123"));

        pc.Token.Plug();
        var setAside = pc.Run("register").Json.GetProperty("journalSetAside");

        Assert.AreEqual("My-0123", setAside.EnumerateArray().Single().GetString());
        Assert.AreEqual("torn", pc.Registry.GetText("JournalAside", "My-0123"));
        Assert.AreEqual(0, pc.Run("register").Json.GetProperty("journalSetAside").GetArrayLength());
    }

    [TestMethod]
    public void The_administrator_can_switch_it_off()
    {
        using var pc = new TestPC { Policies = new MemoryPolicies(("REGISTERCERTIFICATES", "0")) };

        var result = pc.Run("register");

        Assert.AreEqual(0, result.ExitCode);
        Assert.AreEqual("EGT1003", result.Code);
        Assert.IsEmpty(pc.Store.Contents);
    }

    [TestMethod]
    public void A_store_that_refuses_is_reported()
    {
        using var pc = new TestPC();
        pc.Store.RefuseChange = 1;

        var result = pc.Run("register");

        Assert.AreEqual(1, result.ExitCode);
        Assert.AreEqual("EGT2401", result.Code);
    }

    [TestMethod]
    public void Another_program_of_ours_that_does_not_end_is_reported()
    {
        using var pc = new TestPC();
        pc.Run("register");
        pc.StoreLock.IsOthers = true;

        var registered = pc.Run("register");
        Assert.AreEqual(1, registered.ExitCode);
        Assert.AreEqual("EGT2401", registered.Code);
        StringAssert.Contains(registered.Text, "another program of this product");

        var unregistered = pc.Run("unregister");
        Assert.AreEqual(1, unregistered.ExitCode);
        Assert.AreEqual("EGT1008", unregistered.Code);
        Assert.HasCount(3, pc.Store.Contents);
    }

    [TestMethod]
    public void A_module_that_fails_is_reported()
    {
        using var pc = new TestPC();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Initialize", ReturnValue = 0x5 }); // CKR_GENERAL_ERROR

        Assert.AreEqual("EGT2003", pc.Run("register").Code);
    }

    [TestMethod]
    public async Task Waiting_finds_a_token_that_comes()
    {
        using var pc = new TestPC();
        pc.Token.Unplug();

        var waiting = Task.Run(() => pc.Run("register", "--wait", "60"));
        while (pc.Plugged.CallsOf("C_GetSlotList") == 0)
        {
            await Task.Yield();
        }

        pc.Token.Plug();
        Assert.AreEqual("EGT1001", (await waiting).Code);
    }

    [TestMethod]
    public void Another_serial_number_and_a_wait_of_no_length_are_refused()
    {
        using var pc = new TestPC();

        Assert.AreEqual("EGT2103", pc.Run("register", "--serial", "0000000000000000").Code);
        Assert.AreEqual("EGT3001", pc.Run("register", "--wait", "soon").Code);
    }

    private sealed class RenamedContainers(IKeyContainers inner) : IKeyContainers
    {
        public KeyContainerListing List(string provider) => inner.List(provider) is var listing
            ? listing with { Containers = [.. listing.Containers.Select(one => one with { Link = one.Link with { Container = "renamed " + one.Link.Container } })] }
            : listing;
    }

    private sealed class NoKeys(Action happens) : IKeyContainers, IPrivateKeyCheck
    {
        public KeyContainerListing List(string provider)
        {
            happens();
            return KeyContainerListing.Empty;
        }

        public IReadOnlyList<PrivateKeyAnswer> Check(IReadOnlyList<string> thumbprints)
        {
            happens();
            return [.. thumbprints.Select(static _ => PrivateKeyAnswer.No("there is no such container"))];
        }
    }

    private sealed class ListedKeys(IKeyContainers containers, MemoryStore store) : IPrivateKeyCheck
    {
        public IReadOnlyList<PrivateKeyAnswer> Check(IReadOnlyList<string> thumbprints) => [.. thumbprints.Select(Check)];

        private PrivateKeyAnswer Check(string thumbprint) =>
            store.Find(UserStoreName.My, thumbprint)?.Link is { } link && containers.List(link.Provider).Containers.Any(one => one.Link == link)
                ? PrivateKeyAnswer.Yes
                : PrivateKeyAnswer.No("there is no such container");
    }
}
