using EGovToken.Cli.Commands;
using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Cli.Tests;

/// <summary>WAITFORTOKEN=session: a logon registers each token that comes while the user is logged on.</summary>
[TestClass]
public class SessionWaitTests
{
    [TestMethod]
    public void A_token_that_comes_later_is_registered_without_a_new_logon()
    {
        using var pc = PC();
        pc.Token.Unplug();
        pc.ReaderEvents = new PlayedReaderEvents(
            _ => ReaderChange.Nothing,
            events =>
            {
                Assert.IsEmpty(pc.Store.Contents);
                StringAssert.StartsWith(pc.Registry.GetText("", "LastResult"), "EGT2101");
                return Plug(pc, events);
            },
            _ =>
            {
                // Already, although the command has not ended.
                Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My));
                StringAssert.StartsWith(pc.Registry.GetText("", "LastResult"), "EGT1001");
                return ReaderChange.Nothing;
            });

        var result = pc.Run("register", "--at-logon");

        Assert.AreEqual("EGT2602", result.Code, result.Text);
        Assert.AreEqual(0, pc.Logins);
        StringAssert.Contains(pc.LogonLog, "EGT2101");
        StringAssert.Contains(pc.LogonLog, "waiting for tokens until the session ends");
        StringAssert.Contains(pc.LogonLog, "EGT1001");
        StringAssert.StartsWith(pc.Registry.GetText("", "LastResult"), "EGT1001");
        Assert.AreEqual(1, ((PlayedReaderEvents)pc.ReaderEvents).Begun);
    }

    [TestMethod]
    public void A_token_that_is_there_is_registered_at_once_and_the_next_one_too()
    {
        using var pc = PC();
        pc.ReaderEvents = new PlayedReaderEvents(events =>
        {
            Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My));
            pc.PlugInEnding(days: 400, serial: "2C5E9A7714D30B99");
            return Come(events);
        })
        {
            HasCardCome = true,
        };

        pc.Run("register", "--at-logon");

        Assert.HasCount(4, pc.Store.ThumbprintsIn(UserStoreName.My), pc.LogonLog);
    }

    [TestMethod]
    public void What_brings_no_card_has_no_module_loaded()
    {
        using var pc = PC();
        pc.Token.Unplug();
        var looks = -1;
        pc.ReaderEvents = new PlayedReaderEvents(
            _ =>
            {
                looks = pc.Plugged.CallsOf("C_GetSlotList");
                return ReaderChange.NoService;
            },
            _ => ReaderChange.Nothing,
            _ => ReaderChange.Something);

        pc.Run("register", "--at-logon");

        Assert.AreEqual(looks, pc.Plugged.CallsOf("C_GetSlotList"));
    }

    [TestMethod]
    public void A_token_that_cannot_be_used_does_not_end_the_waiting()
    {
        using var pc = PC();
        pc.Token.Change(static token => token.Model = "PKCS#15");
        pc.ReaderEvents = new PlayedReaderEvents(events =>
        {
            StringAssert.Contains(pc.LogonLog, "EGT2102");
            pc.Token.Change(static token => token.Model = "ePass2003");
            return Come(events);
        });

        pc.Run("register", "--at-logon");

        Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My));
    }

    [TestMethod]
    public void A_token_beside_another_is_registered_too()
    {
        using var pc = PC();
        pc.ReaderEvents = new PlayedReaderEvents(events =>
        {
            Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My));
            using var authority = new TestCertificateAuthority();
            var second = CitizenToken.Create(authority, new CitizenTokenOptions { Serial = "2C5E9A7714D30B99" });
            pc.Plugged.StateFile.Update(state => state.Slots.Add(EPass2003.Slot(second)));
            return Come(events);
        });

        pc.Run("register", "--at-logon");

        StringAssert.Contains(pc.LogonLog, "EGT2104", pc.LogonLog);
        Assert.HasCount(4, pc.Store.ThumbprintsIn(UserStoreName.My), pc.LogonLog);
        StringAssert.StartsWith(pc.Registry.GetText("", "LastResult"), "EGT1001");
    }

    [TestMethod]
    public void A_look_that_failed_is_repeated_once()
    {
        using var pc = PC();
        pc.Token.Unplug();
        pc.ReaderEvents = new PlayedReaderEvents(
            events =>
            {
                pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_FindObjectsInit", ReturnValue = 0x30 });
                return Plug(pc, events);
            },
            _ =>
            {
                Assert.IsEmpty(pc.Store.Contents, pc.LogonLog);
                pc.Token.ClearMisbehaviours();
                return ReaderChange.Nothing;
            });

        pc.Run("register", "--at-logon");

        StringAssert.Contains(pc.LogonLog, "EGT2106");
        Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My), pc.LogonLog);
    }

    [TestMethod]
    public void While_another_user_is_before_the_screen_no_token_is_read()
    {
        using var pc = PC();
        var asked = 0;
        var looksWhileAway = 0;
        pc.IsSessionActive = () =>
        {
            looksWhileAway += asked > 2 ? 0 : pc.Plugged.CallsOf("C_Initialize");
            return ++asked > 2;
        };

        // No card comes any more: the first look is what waits.
        pc.ReaderEvents = new PlayedReaderEvents(static _ => ReaderChange.Nothing);

        pc.Run("register", "--at-logon");

        Assert.AreEqual(0, looksWhileAway);
        Assert.HasCount(2, pc.Store.ThumbprintsIn(UserStoreName.My), pc.LogonLog);
    }

    /// <summary>The vendor's monitor registers the certificates of a token that is plugged in, too.</summary>
    [TestMethod]
    public void What_the_vendor_s_monitor_has_registered_meanwhile_is_left_as_it_is()
    {
        using var pc = PC();
        pc.Run("register");
        var theirs = pc.Store.Contents.ToList();
        pc.Registry.DeleteTree(RegistrationJournal.Key);
        pc.Token.Unplug();
        pc.ReaderEvents = new PlayedReaderEvents(events => Plug(pc, events));

        pc.Run("register", "--at-logon");
        CollectionAssert.AreEqual(theirs, pc.Store.Contents.ToList());

        pc.Run("unregister", "--all-ours");
        CollectionAssert.AreEqual(theirs, pc.Store.Contents.ToList());
    }

    [TestMethod]
    public void A_reader_that_comes_and_goes_all_the_time_is_looked_at_ever_less_often()
    {
        var pause = new PauseBeforeLook();
        Assert.AreEqual(PauseBeforeLook.VendorsTurn, pause.Next(TimeSpan.FromMinutes(20)));

        var pauses = Enumerable.Range(0, 10).Select(_ => pause.Next(TimeSpan.FromSeconds(2))).ToList();
        CollectionAssert.AreEqual(pauses.Order().ToList(), pauses);
        Assert.IsGreaterThan(PauseBeforeLook.VendorsTurn, pauses[0]);
        Assert.AreEqual(PauseBeforeLook.Longest, pauses[^1]);

        Assert.AreEqual(PauseBeforeLook.VendorsTurn, pause.Next(TimeSpan.FromMinutes(1)), "what comes after that is registered as soon as ever");
    }

    [TestMethod]
    public void Where_nothing_is_to_be_registered_nothing_is_waited_for()
    {
        using var pc = PC(("REGISTERCERTIFICATES", "0"));
        pc.ReaderEvents = new PlayedReaderEvents(static _ => throw new AssertFailedException("It waits."));

        Assert.AreEqual("EGT1003", pc.Run("register", "--at-logon").Code);
    }

    [TestMethod]
    public void By_hand_it_is_refused_as_an_option_and_a_policy_has_nobody_wait()
    {
        using var pc = new TestPC();
        pc.Token.Unplug();
        var refused = pc.Run("register", "--wait", "session");
        Assert.AreEqual("EGT3001", refused.Code);
        StringAssert.Contains(refused.Text, "WAITFORTOKEN");

        pc.Policies = new MemoryPolicies(("WAITFORTOKEN", "session"));
        Assert.AreEqual("EGT2101", pc.Run("register").Code);
        Assert.AreEqual("session policy", pc.Run("status").Setting("WAITFORTOKEN"));
    }

    private static TestPC PC(params (string Name, string Value)[] more)
    {
        var pc = new TestPC();
        pc.Machine.Install([("WAITFORTOKEN", "session"), .. more]);
        return pc;
    }

    private static ReaderChange Plug(TestPC pc, PlayedReaderEvents events)
    {
        pc.Token.Plug();
        return Come(events);
    }

    private static ReaderChange Come(PlayedReaderEvents events)
    {
        events.HasCardCome = true;
        return ReaderChange.Something;
    }
}
