
using EGovToken.Cli.Commands;
using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Cli.Tests;

[TestClass]
public class RegisterAtLogonTests
{
    [TestMethod]
    public void It_registers_with_the_settings_of_the_installation_and_logs_how_it_ended()
    {
        using var pc = new TestPC();
        pc.Machine.Install(("WAITFORTOKEN", "5"));

        var result = pc.Run("register", "--at-logon");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My));
        Assert.AreEqual(0, pc.Logins);
        StringAssert.Contains(pc.LogonLog, "EGT1001");
        Assert.AreEqual("5 machine", pc.Run("status").Setting("WAITFORTOKEN"));
    }

    [TestMethod]
    public void Policies_win_over_the_installation()
    {
        using var pc = new TestPC { Policies = new MemoryPolicies(("REGISTERCERTIFICATES", "0")) };
        pc.Machine.Install(("REGISTERCERTIFICATES", "1"));

        Assert.AreEqual("EGT1003", pc.Run("register", "--at-logon").Code);
        Assert.IsEmpty(pc.Store.Contents);
    }

    [TestMethod]
    public void Without_a_token_it_ends_well_when_the_waiting_time_is_over()
    {
        using var pc = new TestPC();
        pc.Machine.Install(("WAITFORTOKEN", "1"));
        pc.Token.Unplug();

        var result = pc.Run("register", "--at-logon");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        Assert.AreEqual("EGT2101", result.Code);
        StringAssert.StartsWith(pc.Registry.GetText("", "LastResult"), "EGT2101");
        Assert.IsEmpty(pc.Store.Contents);
        Assert.IsGreaterThan(1, pc.Plugged.CallsOf("C_GetSlotList"));
    }

    [TestMethod]
    public void While_its_user_is_away_a_logon_looks_at_no_token()
    {
        var asked = 0;
        var looksWhileAway = 0;
        using var pc = new TestPC();
        pc.Machine.Install(("WAITFORTOKEN", "0"));
        pc.IsSessionActive = () =>
        {
            looksWhileAway += asked > 2 ? 0 : pc.Plugged.CallsOf("C_Initialize");
            return ++asked > 2;
        };

        Assert.AreEqual("EGT1001", pc.Run("register", "--at-logon").Code);
        StringAssert.Contains(pc.LogonLog, "not before the screen");
        Assert.AreEqual(0, looksWhileAway);
        Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My));
    }

    [TestMethod]
    public void Who_leaves_while_a_token_is_waited_for_is_waited_for()
    {
        // Longer than the token is waited for, with two looks in a second.
        const int Back = 8;
        var asked = 0;
        using var pc = new TestPC();
        pc.Token.Unplug();
        pc.Machine.Install(("WAITFORTOKEN", "2"));
        pc.IsSessionActive = () =>
        {
            if (++asked == Back)
            {
                pc.Token.Plug();
            }

            return asked is 1 or >= Back;
        };

        Assert.AreEqual("EGT1001", pc.Run("register", "--at-logon").Code);
        StringAssert.StartsWith(pc.Registry.GetText("", "LastResult"), "EGT1001");
    }

    [TestMethod]
    public void Who_was_away_for_a_while_has_all_the_time_again()
    {
        // Away at the first look for the token, and back before the time would have been over; the token comes after that.
        const int Back = 5;
        const int Plugged = 8;
        var asked = 0;
        using var pc = new TestPC();
        pc.Token.Unplug();
        pc.Machine.Install(("WAITFORTOKEN", "2"));
        pc.IsSessionActive = () =>
        {
            if (++asked == Plugged)
            {
                pc.Token.Plug();
            }

            return asked is 1 or >= Back;
        };

        Assert.AreEqual("EGT1001", pc.Run("register", "--at-logon").Code);
    }

    [TestMethod]
    public void A_token_that_was_read_while_its_user_left_is_not_registered_before_they_are_back()
    {
        var asked = 0;
        using var pc = new TestPC();
        pc.Machine.Install(("WAITFORTOKEN", "5"));
        pc.IsSessionActive = () =>
        {
            // First by the wait for the user, by that for the token, and before the change.
            Assert.IsTrue(++asked > 7 || pc.Store.Contents.Count == 0);
            return asked is < 3 or > 5;
        };

        Assert.AreEqual("EGT1001", pc.Run("register", "--at-logon").Code);
        Assert.IsGreaterThan(7, asked);
        Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My));
    }

    [TestMethod]
    public void Who_runs_a_command_by_hand_does_not_wait_as_long_as_a_logon()
    {
        using var pc = new TestPC();
        pc.Machine.Install(("WAITFORTOKEN", "3600"));
        pc.Token.Unplug();

        Assert.AreEqual("EGT2101", pc.Run("register").Code);
    }

    [TestMethod]
    public void A_setting_that_makes_no_sense_is_no_success_and_leaves_its_result()
    {
        using var pc = new TestPC();
        pc.Machine.Install(("WAITFORTOKEN", "soon"));

        Assert.AreEqual(2, pc.Run("register", "--at-logon").ExitCode);
        StringAssert.Contains(pc.LogonLog, "WAITFORTOKEN");
        StringAssert.StartsWith(pc.Registry.GetText("", "LastResult"), "EGT3001");
    }

    [TestMethod]
    public void A_logon_with_nothing_new_asks_no_provider_and_writes_to_no_store()
    {
        using var pc = new TestPC();
        pc.Run("register", "--at-logon");
        Assert.AreEqual(1, pc.Store.KeyChecks, "one question for all keys, since each costs a process");
        pc.Store.RefuseChange = 1;
        pc.Containers = new TokenKeyContainers(file: null);
        var registry = pc.Registry.Dump();

        Assert.AreEqual("EGT1001", pc.Run("register", "--at-logon").Code);

        Assert.AreEqual(1, pc.Store.KeyChecks);
        Assert.AreEqual(0, pc.Logins);
        CollectionAssert.AreEqual(registry.ToList(), pc.Registry.Dump().ToList());
    }

    [TestMethod]
    [DataRow("register")]
    [DataRow("status")]
    public void Who_asks_by_hand_gets_an_answer_of_the_provider(string command)
    {
        using var pc = new TestPC();
        pc.Run("register", "--at-logon");
        pc.Store.KeysAnswer = false;
        pc.Store.KeyChecks = 0;

        pc.Run(command);

        Assert.IsGreaterThan(0, pc.Store.KeyChecks);
    }

    [TestMethod]
    [DataRow("module and provider")]
    [DataRow("journal")]
    [DataRow("link")]
    [DataRow("certificate gone")]
    [DataRow("archived")]
    [DataRow("token's certificate gone")]
    [DataRow("another token")]
    public void Whatever_has_changed_since_the_provider_is_asked_again(string what)
    {
        using var pc = new TestPC();
        pc.Run("register", "--at-logon");
        var mine = pc.Store.ThumbprintsIn(UserStoreName.My)[0];
        var journal = new RegistrationJournal(pc.Registry);
        switch (what)
        {
            case "module and provider":
                var module = pc.Plugged.Module;
                var content = File.ReadAllBytes(module);
                File.Delete(module);
                File.WriteAllBytes(module, [.. content, 0]);
                break;
            case "journal":
                journal.Mark(journal.Find(UserStoreName.My, mine)!, JournalState.Adding);
                break;
            case "link":
                pc.Store.SetLink(UserStoreName.My, mine, new KeyProviderInfo("Another", 1, "theirs", 1));
                break;
            case "certificate gone":
                pc.Store.Drop(UserStoreName.My, mine);
                break;
            case "archived":
                pc.Store.Archive(UserStoreName.My, mine);
                break;
            case "token's certificate gone":
                pc.Plugged.Token.Change(static token => token.Objects.Remove(token.Objects.OfType<CertificateObject>().First(static each => !each.IsAuthority)));
                break;
            default:
                pc.Plugged.Token.Change(static token => token.Serial = "0000000000000001");
                break;
        }

        pc.Store.KeyChecks = 0;
        pc.Run("register", "--at-logon");

        Assert.IsGreaterThan(0, pc.Store.KeyChecks, pc.LogonLog);
    }

    [TestMethod]
    public void A_key_that_does_not_answer_is_asked_for_at_every_logon()
    {
        using var pc = new TestPC();
        pc.Run("register", "--at-logon");
        pc.Plugged.Token.Change(static token => token.Serial = "0000000000000001");
        pc.Store.KeysAnswer = false;
        for (var logon = 0; logon < 2; logon++)
        {
            pc.Store.KeyChecks = 0;
            Assert.AreNotEqual("EGT1001", pc.Run("register", "--at-logon").Code);
            Assert.IsGreaterThan(0, pc.Store.KeyChecks);
        }

        pc.Store.KeysAnswer = true;
        Assert.AreEqual("EGT1001", pc.Run("register", "--at-logon").Code);
    }

    [TestMethod]
    public void It_takes_no_PIN()
    {
        using var pc = new TestPC();

        Assert.AreEqual("EGT3002", pc.RunWithInput(TestPC.Pin, "register", "--at-logon").Code);
        Assert.AreEqual("EGT3002", pc.Run("register", "--at-logon", "--verify-pin").Code);
        Assert.AreEqual(0, pc.Logins);
    }

    [TestMethod]
    public async Task While_one_waits_another_of_the_same_session_does_nothing()
    {
        using var pc = new TestPC();
        pc.Token.Unplug();
        var waiting = Task.Run(() => pc.Run("register", "--at-logon", "--wait", "600"));
        while (pc.Plugged.CallsOf("C_GetSlotList") == 0)
        {
            await Task.Yield();
        }

        var another = pc.Run("register", "--at-logon", "--wait", "600");

        Assert.AreEqual(0, another.ExitCode);
        Assert.AreEqual("", another.Output);
        Assert.IsFalse(waiting.IsCompleted);
        StringAssert.Contains(pc.LogonLog, "another one");
        pc.Token.Plug();
        Assert.AreEqual("EGT1001", (await waiting).Code);
    }

    [TestMethod]
    public void The_users_own_installation_gives_way_to_a_per_machine_one()
    {
        using var pc = new TestPC();
        pc.UserPackage.Products.Add("{ONE}");
        pc.Run("register", "--at-logon");
        Assert.HasCount(1, pc.UserPackage.Products, "there is no other installation");

        pc.Machine.Install();
        pc.Run("register", "--at-logon");

        Assert.IsEmpty(pc.UserPackage.Products);
        StringAssert.Contains(pc.LogonLog, "{ONE}");
    }

    [TestMethod]
    public void An_installation_that_cannot_give_way_keeps_nothing_from_being_registered()
    {
        using var pc = new TestPC();
        pc.Machine.Install();
        pc.UserPackage.Products.Add("{ONE}");
        pc.UserPackage.ExitCode = 1618; // ERROR_INSTALL_ALREADY_RUNNING

        Assert.AreEqual("EGT1001", pc.Run("register", "--at-logon").Code);
        StringAssert.Contains(pc.LogonLog, "1618");
    }

    [TestMethod]
    [DataRow("off", "", false)]
    [DataRow("results", "EGT1001", false)]
    [DataRow("steps", "EGT1001", true)]
    public void The_log_tells_as_much_as_the_administrator_wants(string level, string result, bool hasSteps)
    {
        using var pc = new TestPC { Policies = new MemoryPolicies(("LOGLEVEL", level)) };

        pc.Run("register", "--at-logon");

        StringAssert.Contains(pc.LogonLog, result);
        Assert.AreEqual(level == "off", pc.LogonLog.Length == 0);
        Assert.AreEqual(hasSteps, pc.LogonLog.Contains(pc.Serial + ",", StringComparison.Ordinal), pc.LogonLog);
        Assert.AreEqual($"{level} policy", pc.Run("status").Setting("LOGLEVEL"));
    }

    [TestMethod]
    public void A_full_log_makes_room_and_keeps_the_one_before()
    {
        using var folder = new TemporaryFolder();
        var log = new LogonLog(folder.FullName, LogLevel.Results, largest: 1);

        log.WriteResult("first");
        log.WriteResult("second");
        log.WriteResult("third");

        StringAssert.Contains(File.ReadAllText(folder.PathOf(LogonLog.FileName)), "third");
        StringAssert.Contains(File.ReadAllText(folder.PathOf(LogonLog.OldFileName)), "second");
        Assert.HasCount(2, Directory.GetFiles(folder.FullName));
    }

    [TestMethod]
    public void A_log_that_cannot_be_written_keeps_nothing_from_being_done()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf("file"), "");

        new LogonLog(folder.PathOf("file"), LogLevel.Results).WriteResult("lost");
    }
}
