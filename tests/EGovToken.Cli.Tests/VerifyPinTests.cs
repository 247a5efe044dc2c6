
using EGovToken.Cli.Tests.Running;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Cli.Tests;

[TestClass]
public class VerifyPinTests
{
    private const string Wrong = "93751842";
    private const int AllTries = 9;

    [TestMethod]
    public void Where_the_administrator_forbids_it_no_PIN_is_asked_for_or_sent()
    {
        using var pc = new TestPC { Policies = new MemoryPolicies(("PINVERIFICATION", "0")) };
        var keyboard = new TestKeyboard().Type(TestPC.Pin + "\r");

        foreach (var result in new[] { pc.RunWithInput(TestPC.Pin, "verify-pin"), pc.RunWithInput(TestPC.Pin, "register") })
        {
            Assert.AreEqual(4, result.ExitCode, result.Text);
            Assert.AreEqual("EGT2211", result.Code);
        }

        Assert.AreEqual(4, pc.Type(keyboard, "verify-pin").ExitCode);
        Assert.AreEqual(0, keyboard.KeysRead);
        Assert.AreEqual(0, pc.Logins);
    }

    [TestMethod]
    [DataRow(TestPC.Pin)]
    [DataRow(TestPC.Pin + "\n")]
    [DataRow(TestPC.Pin + "\r\nanother line")]
    [DataRow("\uFEFF" + TestPC.Pin + "\r\n")]
    public void The_right_PIN_from_standard_input_is_verified_with_one_login(string input)
    {
        using var pc = new TestPC();

        var result = pc.RunWithInput(input, "verify-pin");

        AssertEnded(pc, result, 0, "EGT1005", logins: 1, triesLeft: AllTries);
        Assert.AreEqual(1, pc.Plugged.CallsOf("C_Initialize"), "the module is started once");
    }

    [TestMethod]
    public void The_token_is_looked_at_anew_once_the_PIN_is_typed()
    {
        using var pc = new TestPC();
        var keyboard = new TestKeyboard { BeforeKeys = () => pc.Token.SetRetries(1) }.Type(TestPC.Pin + "\r");

        var result = pc.Type(keyboard, "verify-pin");

        Assert.AreEqual(4, result.ExitCode, result.Text);
        Assert.AreEqual(0, pc.Logins, "another program has spent tries in the meantime");
    }

    [TestMethod]
    public void A_wrong_PIN_costs_one_try_and_says_so()
    {
        using var pc = new TestPC();

        var result = pc.RunWithInput(Wrong, "verify-pin");

        AssertEnded(pc, result, 4, "EGT2201", logins: 1, triesLeft: AllTries - 1);
        StringAssert.Contains(result.Output, "one try was spent");
    }

    [TestMethod]
    public void A_blocked_PIN_goes_no_further()
    {
        using var pc = new TestPC();
        pc.Token.Lock();
        var keyboard = new TestKeyboard().Type(TestPC.Pin + "\r");

        AssertEnded(pc, pc.RunWithInput(TestPC.Pin, "verify-pin"), 4, "EGT2202", logins: 0, triesLeft: 0);
        Assert.AreEqual(4, pc.Type(keyboard, "verify-pin").ExitCode);
        Assert.AreEqual(0, keyboard.KeysRead);
    }

    [TestMethod]
    public void The_last_try_is_taken_only_when_it_is_said_to_be()
    {
        using var pc = new TestPC();
        pc.Token.SetRetries(1);

        AssertEnded(pc, pc.RunWithInput(TestPC.Pin, "verify-pin"), 4, "EGT2206", logins: 0, triesLeft: 1);
        AssertEnded(pc, pc.RunWithInput(TestPC.Pin, "verify-pin", "--accept-count-low"), 4, "EGT2206", logins: 0, triesLeft: 1);
        AssertEnded(pc, pc.RunWithInput(TestPC.Pin, "verify-pin", "--final-try"), 0, "EGT1005", logins: 1, triesLeft: AllTries);
    }

    [TestMethod]
    public void After_wrong_PINs_a_script_takes_another_try_only_when_it_is_said_to()
    {
        using var pc = new TestPC();
        pc.Token.SetRetries(4);

        AssertEnded(pc, pc.RunWithInput(TestPC.Pin, "verify-pin"), 4, "EGT2205", logins: 0, triesLeft: 4);
        AssertEnded(pc, pc.RunWithInput(TestPC.Pin, "verify-pin", "--accept-count-low"), 0, "EGT1005", logins: 1, triesLeft: AllTries);
    }

    [TestMethod]
    public void A_person_is_asked_and_what_is_typed_does_not_show()
    {
        using var pc = new TestPC();

        var result = pc.Type(new TestKeyboard().Type("x\b" + TestPC.Pin + "9\b\r"), "verify-pin");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        Assert.AreEqual(1, pc.Logins);
        Assert.DoesNotContain(TestPC.Pin, result.Text);
        Assert.DoesNotContain("*", result.Text);
    }

    [TestMethod]
    public void A_person_is_warned_after_a_wrong_PIN()
    {
        using var pc = new TestPC();
        pc.Token.SetRetries(4);

        var result = pc.Type(new TestKeyboard().Type(TestPC.Pin + "\r"), "verify-pin");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        StringAssert.Contains(result.Errors, "A wrong PIN was, or may have been, given before.");
    }

    [TestMethod]
    [DataRow("LAST", 0, 1)]
    [DataRow("last", 4, 0)]
    [DataRow("", 4, 0)]
    public void A_person_takes_the_last_try_only_by_typing_the_word(string word, int exitCode, int logins)
    {
        using var pc = new TestPC();
        pc.Token.SetRetries(1);

        var result = pc.Type(new TestKeyboard().TypeLine(word).Type(TestPC.Pin + "\r"), "verify-pin");

        Assert.AreEqual(exitCode, result.ExitCode, result.Text);
        Assert.AreEqual(logins, pc.Logins);
    }

    [TestMethod]
    [DataRow("\e")]
    [DataRow("1234\u0003")]
    [DataRow("\r")]
    public void A_person_can_give_up(string keys)
    {
        using var pc = new TestPC();

        Assert.AreEqual(130, pc.Type(new TestKeyboard().Type(keys), "verify-pin").ExitCode);
        Assert.AreEqual(0, pc.Logins);
    }

    [TestMethod]
    public void Without_a_keyboard_nobody_is_asked_and_standard_input_is_not_taken_for_one()
    {
        using var pc = new TestPC();

        AssertEnded(pc, pc.Run("verify-pin"), 2, "EGT3002", logins: 0, triesLeft: AllTries);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("\n")]
    [DataRow("\uFEFF\n")]
    [DataRow("1")]
    public void A_PIN_that_no_token_could_have_is_not_sent(string input)
    {
        using var pc = new TestPC();

        AssertEnded(pc, pc.RunWithInput(input, "verify-pin"), 4, "EGT2203", logins: 0, triesLeft: AllTries);
    }

    [TestMethod]
    public void No_PIN_at_all_is_not_sent_even_to_a_token_that_claims_to_take_it()
    {
        using var pc = new TestPC();
        pc.Token.Change(token => token.MinimumPinLength = 0);

        AssertEnded(pc, pc.RunWithInput("\n", "verify-pin"), 4, "EGT2203", logins: 0, triesLeft: AllTries);
    }

    [TestMethod]
    public void A_PIN_of_endless_length_is_refused_before_it_is_read_to_its_end()
    {
        using var pc = new TestPC();

        AssertEnded(pc, pc.RunWithInput(new string('1', 5000), "verify-pin"), 4, "EGT2203", logins: 0, triesLeft: AllTries);
    }

    [TestMethod]
    public void On_a_token_with_keys_of_its_own_nothing_is_asked_here()
    {
        using var pc = new TestPC();
        pc.Token.Change(token => token.PinPadEntry = token.Pin);

        var result = pc.Run("verify-pin");

        AssertEnded(pc, result, 0, "EGT1005", logins: 1, triesLeft: AllTries);
        StringAssert.Contains(result.Errors, "Type the PIN on the token's own keys.");
    }

    [TestMethod]
    public void On_a_token_with_keys_of_its_own_a_PIN_from_standard_input_is_refused()
    {
        using var pc = new TestPC();
        pc.Token.Change(token => token.PinPadEntry = token.Pin);

        AssertEnded(pc, pc.RunWithInput(TestPC.Pin, "verify-pin"), 2, "EGT3002", logins: 0, triesLeft: AllTries);
    }

    [TestMethod]
    public void A_PIN_among_the_arguments_is_refused_and_not_repeated()
    {
        using var pc = new TestPC();

        foreach (var args in new[] { new[] { TestPC.Pin }, ["--pin=" + TestPC.Pin], ["--pin", TestPC.Pin], ["--pin-stdin", TestPC.Pin] })
        {
            AssertEnded(pc, pc.Run(["verify-pin", .. args]), 2, "EGT3002", logins: 0, triesLeft: AllTries);
        }
    }

    // A script that repeats a wrong PIN would block a token whose module never tells of wrong ones.
    [TestMethod]
    public void A_wrong_PIN_is_not_repeated_where_the_module_sets_no_flags()
    {
        using var pc = new TestPC();
        pc.Token.Change(token => token.ReportsPinFlags = false);

        AssertEnded(pc, pc.RunWithInput(Wrong, "verify-pin"), 4, "EGT2201", logins: 1, triesLeft: AllTries - 1);
        AssertEnded(pc, pc.RunWithInput(Wrong, "verify-pin"), 4, "EGT2205", logins: 1, triesLeft: AllTries - 1);
        AssertEnded(pc, pc.RunWithInput(Wrong, "register"), 4, "EGT2205", logins: 1, triesLeft: AllTries - 1);
        StringAssert.Contains(pc.Run("status").Output, "\"countLow\"");
        AssertEnded(pc, pc.RunWithInput(TestPC.Pin, "verify-pin", "--accept-count-low"), 0, "EGT1005", logins: 2, triesLeft: AllTries);
        StringAssert.Contains(pc.Run("status").Output, "\"ready\"");
    }

    [TestMethod]
    [DataRow("en", "no wrong PIN reported")]
    [DataRow("az", "yanlış PİN kod barədə məlumat yoxdur")]
    [DataRow("ru", "о неверном ПИН-коде не сообщалось")]
    public void Of_a_module_without_flags_nothing_is_claimed(string language, string words)
    {
        using var pc = new TestPC();
        pc.Token.Change(token => token.ReportsPinFlags = false);
        pc.Token.Lock();

        StringAssert.Contains(pc.Type(new TestKeyboard(), "status", "--lang", language).Output, words);
    }

    [TestMethod]
    public void A_try_that_blocks_the_PIN_says_that_it_was_made()
    {
        using var pc = new TestPC();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Login", ReturnValue = 0xA4 });

        var result = pc.RunWithInput(Wrong, "verify-pin");

        AssertEnded(pc, result, 4, "EGT2212", logins: 1, triesLeft: AllTries);
        StringAssert.Contains(result.Output, "A try was made");
    }

    [TestMethod]
    public void A_token_without_a_PIN_gets_none()
    {
        using var pc = new TestPC();
        pc.Token.Change(static token => token.IsInitialized = false);

        AssertEnded(pc, pc.RunWithInput(TestPC.Pin, "verify-pin"), 4, "EGT2208", logins: 0, triesLeft: AllTries);
        StringAssert.Contains(pc.Run("status").Output, "\"notSet\"");
    }

    [TestMethod]
    public void What_to_do_is_said_in_the_command_lines_own_words()
    {
        using var pc = new TestPC();
        pc.Token.SetRetries(AllTries - 1);
        StringAssert.Contains(pc.RunWithInput(TestPC.Pin, "verify-pin").Output, "--accept-count-low");

        pc.Token.Unplug();
        var missing = pc.RunWithInput(TestPC.Pin, "verify-pin", "--serial", "0123456789ABCDEF");
        StringAssert.Contains(missing.Output, "run the command again");
        Assert.DoesNotContain("repair this product", missing.Output);
    }

    [TestMethod]
    public void A_person_sees_what_a_command_waits_for()
    {
        using var pc = new TestPC();
        pc.Token.Unplug();
        using var plug = new Timer(_ => pc.Token.Plug(), null, TimeSpan.FromMilliseconds(700), Timeout.InfiniteTimeSpan);

        var result = pc.RunWithInput(TestPC.Pin, "verify-pin", "--wait", "60");

        AssertEnded(pc, result, 0, "EGT1005", logins: 1, triesLeft: AllTries);
        StringAssert.Contains(result.Errors, "Waiting for the token, 60 s; Ctrl+C ends it.");
    }

    private static void AssertEnded(TestPC pc, CommandResult result, int exitCode, string code, int logins, int triesLeft)
    {
        Assert.AreEqual(exitCode, result.ExitCode, result.Text);
        Assert.AreEqual(code, result.Code);
        Assert.AreEqual(logins, pc.Logins);
        Assert.AreEqual(triesLeft, pc.Token.RetriesLeft);
        Assert.DoesNotContain(TestPC.Pin, result.Text);
        Assert.DoesNotContain(Wrong, result.Text);
    }
}
