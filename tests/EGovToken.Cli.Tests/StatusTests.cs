
using System.Globalization;
using System.Reflection;
using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Cli.Tests;

[TestClass]
public class StatusTests
{
    [TestMethod]
    public void It_tells_module_readers_token_and_certificates_without_a_login()
    {
        using var pc = new TestPC();

        var result = pc.Run("status");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        Assert.AreEqual(pc.Plugged.Module, result.Json.GetProperty("module").GetProperty("path").GetString());
        Assert.AreEqual(2, result.Json.GetProperty("readers").GetArrayLength());
        var token = result.Json.GetProperty("tokens").EnumerateArray().Single();
        Assert.AreEqual(pc.Serial, token.GetProperty("serial").GetString());
        Assert.AreEqual("ePass2003", token.GetProperty("kind").GetString());
        Assert.AreEqual("ready", token.GetProperty("pin").GetProperty("state").GetString());
        var personal = token.GetProperty("certificates").EnumerateArray().Where(one => one.GetProperty("kind").GetString() == "endEntity").ToList();
        CollectionAssert.AreEquivalent(
            new[] { "login", "signing" }, personal.Select(one => one.GetProperty("purpose").GetString()).ToArray());
        foreach (var certificate in personal)
        {
            Assert.AreEqual("valid", certificate.GetProperty("validity").GetString());
            Assert.AreEqual("likely", certificate.GetProperty("keyOnToken").GetString());
            Assert.AreEqual(System.Text.Json.JsonValueKind.Null, certificate.GetProperty("registration").ValueKind);
        }

        Assert.AreEqual(0, pc.Logins);
        Assert.AreEqual(1, pc.Plugged.CallsOf("C_Initialize"), "the module is started once");
        Assert.IsEmpty(pc.Registry.Dump());
    }

    [TestMethod]
    [DataRow(29, "30", 2)]
    [DataRow(31, "30", 0)]
    [DataRow(29, "0", 0)]
    [DataRow(-1, "365", 0)]
    public void A_certificate_that_ends_soon_is_told_with_where_to_renew_it(int days, string setting, int told)
    {
        using var pc = new TestPC { Policies = new MemoryPolicies(("EXPIRYNOTICE", setting)) };
        pc.PlugInEnding(days);

        var certificates = pc.Run("status").Json.GetProperty("tokens")[0].GetProperty("certificates").EnumerateArray();
        var text = pc.Type(new TestKeyboard(), "status").Text;

        Assert.AreEqual(told, certificates.Count(static certificate => certificate.GetProperty("endsSoon").GetBoolean()));
        Assert.AreEqual(told, text.Split("e-imza.az").Length - 1, text);
    }

    [TestMethod]
    public void What_is_archived_is_not_registered_and_can_be_again()
    {
        using var pc = new TestPC();
        pc.Run("register");
        foreach (var thumbprint in pc.Store.ThumbprintsIn(UserStoreName.My))
        {
            pc.Store.Archive(UserStoreName.My, thumbprint);
        }

        Assert.AreEqual(0, RegisteredOf(pc));

        Assert.AreEqual("EGT1001", pc.Run("register").Code);
        Assert.AreEqual(2, RegisteredOf(pc));
    }

    private static int RegisteredOf(TestPC pc) => pc.Run("status").Json.GetProperty("tokens")[0].GetProperty("certificates").EnumerateArray()
        .Count(static one => one.GetProperty("kind").GetString() == "endEntity" && one.GetProperty("registration").ValueKind == System.Text.Json.JsonValueKind.Object);

    [TestMethod]
    public void What_is_not_there_is_said_in_words()
    {
        using var pc = new TestPC();
        pc.Token.Change(static token => token.Objects.Clear());
        StringAssert.Contains(pc.Type(new TestKeyboard(), "status").Output, "No certificates");

        pc.Plugged.StateFile.Update(static state => state.Slots.Clear());
        StringAssert.Contains(pc.Type(new TestKeyboard(), "status").Output, "No readers");
    }

    [TestMethod]
    public void Many_alike_foreign_tokens_are_one_line()
    {
        using var pc = new TestPC();
        pc.Plugged.StateFile.Update(static state =>
        {
            for (var i = 0; i < 5; i++)
            {
                var other = EPass2003.Slot(EPass2003.Blank($"Card {i}", $"000000000000000{i}", "1234"));
                (other.Description, other.Token!.Model, other.Token.Manufacturer) = ($"Virtual reader {i}", "Virtual card", "Windows");
                state.Slots.Add(other);
            }
        });

        var output = pc.Type(new TestKeyboard(), "status").Output;

        StringAssert.Contains(output, "5 other tokens Virtual card (Windows): 0000000000000000, 0000000000000001, ");
        Assert.DoesNotContain("Card 3", output);
    }

    [TestMethod]
    public void A_card_that_the_middleware_does_not_know_is_named_by_its_reader()
    {
        using var pc = new TestPC();
        pc.Plugged.StateFile.Update(static state =>
        {
            var card = EPass2003.Slot(EPass2003.Blank("", "0000000000000000", "1234"));
            card.Description = "Bank card reader";
            state.Slots.Insert(0, card);
        });
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetTokenInfo", OnCall = 1, ReturnValue = 0xE1 });

        var result = pc.Run("status");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        Assert.AreEqual("Bank card reader", result.Json.GetProperty("unknownCards").EnumerateArray().Single().GetString());
        Assert.AreEqual(1, result.Json.GetProperty("tokens").GetArrayLength());
    }

    [TestMethod]
    public void Of_an_authoritys_key_nothing_is_claimed()
    {
        using var pc = new TestPC();
        pc.Token.Change(static token => token.Objects.Add(new PublicKeyObject
        {
            Label = CitizenToken.AuthorityLabel,
            Id = token.Objects.OfType<CertificateObject>().Single(static item => item.IsAuthority).Id,
            Modulus = [1, 2, 3],
            PublicExponent = [1, 0, 1],
        }));

        var authority = pc.Run("status").Json.GetProperty("tokens")[0].GetProperty("certificates").EnumerateArray()
            .Single(static one => one.GetProperty("kind").GetString() == "authority");

        Assert.AreEqual(System.Text.Json.JsonValueKind.Null, authority.GetProperty("keyOnToken").ValueKind);
    }

    [TestMethod]
    public void A_label_of_characters_that_are_none_is_shown_with_marks_in_their_place()
    {
        using var pc = new TestPC();
        pc.Token.Change(static token => token.Label = "a\uFFFFb\uFDD0c");

        var result = pc.Type(new TestKeyboard(), "status");

        Assert.AreEqual(0, result.ExitCode, result.Text);
    }

    [TestMethod]
    public void Twins_are_both_shown_with_their_readers()
    {
        using var pc = new TestPC();
        pc.Plugged.PlugInTwin();

        var output = pc.Type(new TestKeyboard(), "status").Output;

        StringAssert.Contains(output, PluggedToken.TwinReader);
        Assert.DoesNotContain("other tokens", output);
    }

    [TestMethod]
    public void Times_have_their_zone()
    {
        using var pc = new TestPC();

        Assert.MatchesRegex(new System.Text.RegularExpressions.Regex(@"\d{4} \d{2}:\d{2} \(UTC[+-]\d{2}:\d{2}\)"), pc.Type(new TestKeyboard(), "status").Output);
    }

    [TestMethod]
    public void After_registering_it_tells_store_provider_and_that_the_key_answers()
    {
        using var pc = new TestPC();
        Assert.AreEqual(0, pc.Run("register").ExitCode);

        var registration = pc.Run("status").Json.GetProperty("tokens")[0].GetProperty("certificates").EnumerateArray()
            .First(one => one.GetProperty("kind").GetString() == "endEntity").GetProperty("registration");

        Assert.AreEqual("My", registration.GetProperty("store").GetString());
        Assert.AreEqual("EnterSafe ePass2003 CSP v1.0", registration.GetProperty("provider").GetString());
        Assert.IsTrue(registration.GetProperty("byThisProduct").GetBoolean());
        Assert.IsTrue(registration.GetProperty("keyAnswers").GetBoolean());
    }

    [TestMethod]
    public void Certificates_of_a_token_that_is_away_show_from_the_journal()
    {
        using var pc = new TestPC();
        pc.Run("register");
        pc.Token.Unplug();

        var result = pc.Run("status");

        Assert.AreEqual(3, result.ExitCode);
        Assert.AreEqual("EGT2101", result.Code);
        Assert.AreEqual(pc.Store.Contents.Count, result.Json.GetProperty("journalOnly").GetArrayLength());
        StringAssert.StartsWith(result.TextAt("lastResult"), "EGT1001");
    }

    [TestMethod]
    public void A_foreign_token_is_shown_and_its_certificates_are_left_alone()
    {
        using var pc = new TestPC();
        pc.Token.Change(token => token.Model = "PKCS#15");
        pc.Plugged.StateFile.Update(state => state.Slots.ForEach(slot => slot.Description = "Windows Hello"));

        var result = pc.Run("status");

        Assert.AreEqual("EGT2102", result.Code);
        Assert.AreEqual("foreign", result.Json.GetProperty("tokens")[0].GetProperty("kind").GetString());
        Assert.AreEqual(0, pc.Plugged.CallsOf("C_OpenSession"));
    }

    [TestMethod]
    [DataRow(0, "locked")]
    [DataRow(1, "finalTry")]
    [DataRow(5, "countLow")]
    public void The_state_of_the_PIN_is_told(int retriesLeft, string state)
    {
        using var pc = new TestPC();
        pc.Token.SetRetries(retriesLeft);

        Assert.AreEqual(state, pc.Run("status").Json.GetProperty("tokens")[0].GetProperty("pin").GetProperty("state").GetString());
    }

    [TestMethod]
    public void A_token_that_fails_has_its_problem_beside_it()
    {
        using var pc = new TestPC();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_OpenSession", ReturnValue = 0x30 }); // CKR_DEVICE_ERROR

        var result = pc.Run("status");

        Assert.AreEqual(3, result.ExitCode);
        Assert.AreEqual("EGT2106", result.Json.GetProperty("tokens")[0].GetProperty("problem").GetProperty("code").GetString());
    }

    [TestMethod]
    public void Names_that_look_like_markup_or_control_the_terminal_are_shown_as_text()
    {
        using var pc = new TestPC();
        pc.Token.Change(token => token.Label = "[red]Ə[/] [/] \u202E");

        var result = pc.Type(new TestKeyboard(), "status");

        Assert.AreEqual(0, result.ExitCode, result.Text);
        StringAssert.Contains(result.Output, "[red]Ə[/] [/]");
        Assert.DoesNotContain("\u202E", result.Output);
        Assert.DoesNotContain("\u001B", result.Output);
    }

    [TestMethod]
    public void A_setting_is_told_with_where_it_comes_from()
    {
        using var pc = new TestPC();
        pc.Policies = new MemoryPolicies(("TOKENSERIAL", pc.Serial), ("UILANGUAGE", "az"));

        var settings = pc.Run("status", "--module", pc.Plugged.Module, "--lang", "ru").Json.GetProperty("settings").EnumerateArray()
            .ToDictionary(setting => setting.GetProperty("name").GetString()!, setting => setting.GetProperty("source").GetString());

        Assert.AreEqual("policy", settings["TOKENSERIAL"]);
        Assert.AreEqual("option", settings["PKCS11MODULE"]);
        Assert.AreEqual("option", settings["UILANGUAGE"]);
        Assert.AreEqual("default", settings["PORTALURL"]);
    }

    [TestMethod]
    public void What_an_installation_was_given_counts_the_per_machine_one_before_the_users()
    {
        using var pc = new TestPC();
        pc.PC.UserSettings.Keep(new Dictionary<string, string> { ["TOKENSERIAL"] = pc.Serial, ["REMOVESTALE"] = "1" });
        Assert.AreEqual($"{pc.Serial} user", pc.Run("status").Setting("TOKENSERIAL"));

        pc.Machine.Install(("REMOVESTALE", "0"));
        Assert.AreEqual("0 machine", pc.Run("status").Setting("REMOVESTALE"));
        Assert.AreEqual("default", pc.Run("status").Setting("TOKENSERIAL").Trim());
    }

    [TestMethod]
    public void Every_setting_but_the_PIN_is_told()
    {
        using var pc = new TestPC();

        var settings = pc.Run("status").Json.GetProperty("settings").EnumerateArray().Select(static setting => setting.GetProperty("name").GetString()!);

        var names = typeof(SettingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!);
        CollectionAssert.AreEquivalent(names.Except([SettingNames.TokenPin]).ToArray(), settings.ToArray());
    }

    [TestMethod]
    public void The_language_is_the_one_asked_for_else_the_policys_else_the_users()
    {
        using var pc = new TestPC { UICulture = CultureInfo.GetCultureInfo("ru-RU") };
        string Text(params string[] args) => pc.Run(["status", .. args]).Json.GetProperty("outcome").GetProperty("text").GetString()!;

        StringAssert.StartsWith(Text(), "Показано");
        pc.Policies = new MemoryPolicies(("UILANGUAGE", "az"));
        StringAssert.StartsWith(Text(), "Bu kompüterin");
        StringAssert.StartsWith(Text("--lang", "en"), "What is on");
    }
}
