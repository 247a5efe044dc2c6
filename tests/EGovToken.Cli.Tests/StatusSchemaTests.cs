
using System.Text.Json;
using System.Text.Json.Nodes;
using EGovToken.Cli.Commands;
using EGovToken.Cli.Tests.Running;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Cli.Tests;

[TestClass]
public class StatusSchemaTests
{
    private static readonly Dictionary<string, Action<TestPC>> States = new()
    {
        ["a token that nothing is registered of"] = static _ => { },
        ["registered"] = static pc => pc.Run("register"),
        ["registered, and the token is away"] = static pc =>
        {
            pc.Run("register");
            pc.Token.Unplug();
        },
        ["registered, changed by another program, and an uninstallation did not come to its end"] = static pc =>
        {
            pc.Run("register");
            pc.PC.Journal.Mark(pc.PC.Journal.ReadAll()[0], JournalState.NotOurs);
            pc.Token.Unplug();
        },
        ["no token"] = static pc => pc.Token.Unplug(),
        ["a foreign token"] = static pc => pc.Token.Change(static token => token.Model = "PKCS#15"),
        ["locked"] = static pc => pc.Token.SetRetries(0),
        ["the last try"] = static pc => pc.Token.SetRetries(1),
        ["a token that fails"] = static pc => pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_OpenSession", ReturnValue = 0x30 }),
        ["a label with every kind of character"] = static pc => pc.Token.Change(static token => token.Label = "Ə\"\\\u0001\u202E[red]"),
        ["policies"] = static pc => pc.Policies = new MemoryPolicies(("TOKENSERIAL", pc.Serial), ("UILANGUAGE", "az")),
        ["what an installation was given"] = static pc => pc.PC.UserSettings.Keep(new Dictionary<string, string> { ["PORTALSHORTCUT"] = "1" }),
        ["an invalid policy"] = static pc => pc.Policies = new MemoryPolicies(("WAITFORTOKEN", "soon")),
    };

    public static IEnumerable<object[]> StateNames => States.Keys.Select(static name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(StateNames))]
    public void The_schema_describes_every_state(string state)
    {
        using var pc = new TestPC();
        States[state](pc);

        var result = pc.Run("status");

        Assert.AreEqual("", StatusSchema.Violations(result.Output), result.Output);
    }

    [TestMethod]
    [DynamicData(nameof(StateNames))]
    public void A_person_is_told_every_state(string state)
    {
        using var pc = new TestPC();
        States[state](pc);
        var told = pc.Run("status");

        var shown = pc.Type(new TestKeyboard(), "status");

        Assert.AreEqual(told.ExitCode, shown.ExitCode, shown.Output + shown.Errors);
    }

    [TestMethod]
    public void The_schema_refuses_what_it_does_not_describe()
    {
        using var pc = new TestPC();
        pc.Run("register");
        var good = pc.Run("status").Output;

        foreach (var (path, spoil) in Spoilings())
        {
            var document = JsonNode.Parse(good)!;
            spoil(document);
            Assert.AreNotEqual("", StatusSchema.Violations(document.ToJsonString()), path);
        }
    }

    [TestMethod]
    public void The_schema_has_the_programs_words_and_no_others()
    {
        AssertWords<PinState>("pin", "state");
        AssertWords<CertificateKind>("certificate", "kind");
        AssertWords<CertificatePurpose>("certificate", "purpose");
        AssertWords<Validity>("certificate", "validity");
        AssertWords<KeyPresence>("certificate", "keyOnToken");
        AssertWords<CertificateDefect>("unreadable", "defect");
        AssertWords<JournalState>("journalEntry", "state");
        AssertWords([TokenStatus.Foreign, .. TokenProfile.All.Select(static profile => profile.Name)], "token", "kind");
        AssertWords<UserStoreName>("registration", "store");

        // A property of the package is an option of the command.
        AssertWords(Enum.GetNames<SettingSource>().Select(static name => name == nameof(SettingSource.Property) ? "option" : name), "setting", "source");
    }

    private static IEnumerable<(string Path, Action<JsonNode> Spoil)> Spoilings() =>
    [
        ("a member too many", static document => document["more"] = 1),
        ("a member too few", static document => document.AsObject().Remove("tokens")),
        ("another schema version", static document => document["schemaVersion"] = 2),
        ("no product version", static document => document["productVersion"] = ""),
        ("a token's member too many", static document => document["tokens"]![0]!["PIN"] = "1"),
        ("an unknown word", static document => document["tokens"]![0]!["pin"]!["state"] = "sad"),
        ("a number for a text", static document => document["tokens"]![0]!["serial"] = 1),
        ("a time of another form", static document => document["tokens"]![0]!["certificates"]![0]!["validUntil"] = "2026-01-31"),
    ];

    private static void AssertWords<T>(string definition, string member)
        where T : struct, Enum => AssertWords(Enum.GetNames<T>(), definition, member);

    private static void AssertWords(IEnumerable<string> names, string definition, string member)
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(StatusSchema.Path));
        var words = schema.RootElement.GetProperty("definitions").GetProperty(definition).GetProperty("properties").GetProperty(member).GetProperty("enum");
        CollectionAssert.AreEquivalent(
            names.Select(static name => name.ToUpperInvariant()).ToArray(),
            words.EnumerateArray().Where(static word => word.ValueKind != JsonValueKind.Null).Select(static word => word.GetString()!.ToUpperInvariant()).ToArray(),
            $"{definition}.{member}");
    }
}
