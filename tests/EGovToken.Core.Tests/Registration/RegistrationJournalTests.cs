using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Registration;

[TestClass]
public class RegistrationJournalTests
{
    private const string Thumbprint = "BF8B4530D8D246DD74AC53A13471BBA17941DFF7"; // SHA-1 of the one byte 01.
    private const string Name = $"My-{Thumbprint}";

    private readonly MemoryRegistry _registry = new();

    private RegistrationJournal Journal => new(_registry);

    [TestMethod]
    public void An_entry_is_one_line_that_people_can_read_and_comes_back_as_it_was()
    {
        var entry = Entry();
        Journal.Write(entry);

        var text = _registry.GetText("Journal", Name)!;
        StringAssert.Contains(text, "\"version\":1,\"state\":\"Adding\",\"store\":\"My\"");
        StringAssert.Contains(text, "CN=ƏLİYEV");
        Assert.IsFalse(text.Contains('\n', StringComparison.Ordinal));

        var read = Journal.Find(UserStoreName.My, Thumbprint)!;
        CollectionAssert.AreEqual(entry.Encoded, read.Encoded);
        Assert.AreEqual(entry, read with { Encoded = entry.Encoded });
    }

    /// <summary>PCs keep entries that earlier builds wrote, and a downgrade reads what this one writes.</summary>
    [TestMethod]
    public void An_entry_is_written_to_the_byte_as_it_always_was()
    {
        Journal.Write(Entry());

        Assert.AreEqual(
            $$$"""
            {"version":1,"state":"Adding","store":"My","thumbprint":"{{{Thumbprint}}}","subject":"CN=ƏLİYEV","token":"2C5E9A7714D30B86","run":"run","wasPresent":true,
            "keyLink":{"provider":"Provider","providerType":1,"container":"container","keySpec":2},
            "keyLinkBefore":{"provider":"Another","providerType":0,"container":"theirs","keySpec":0},
            "replaced":{"run":"earlier","state":"Added","token":"2C5E9A7714D30B86","keyLink":null,"wasFound":true,
            "keyLinkFound":{"provider":"Third","providerType":0,"container":"found","keySpec":1}},"certificate":"AQ=="}
            """.ReplaceLineEndings(""),
            _registry.GetText("Journal", Name));
    }

    /// <summary>Entries of earlier builds have no such members; one that needs none is written as they wrote it.</summary>
    [TestMethod]
    public void What_is_unusual_is_written_only_where_it_is_so_and_read_back()
    {
        var entry = Entry() with
        {
            Link = new KeyProviderInfo("Provider", 1, "container", 2, 0x40),
            LinkBefore = new KeyProviderInfo("Another", 0, "theirs", 0, 0x20),
            WasArchived = true,
            Replaced = Entry().Replaced! with
            {
                LinkFound = new KeyProviderInfo("Third", 0, "found", 1, 0xFFFFFFFF),
                ArchivedFound = true,
                Former = new FormerState(true, new KeyProviderInfo("First", 1, "first", 1), true),
            },
        };
        Journal.Write(entry);

        var text = _registry.GetText("Journal", Name)!;
        StringAssert.Contains(text, "\"container\":\"theirs\",\"keySpec\":0,\"flags\":32},\"wasArchived\":true");
        Assert.AreEqual(entry, Journal.Find(UserStoreName.My, Thumbprint)! with { Encoded = entry.Encoded });

        _registry.SetText("Journal", Name, text.Replace(",\"flags\":32", "", StringComparison.Ordinal));
        Assert.AreEqual(0u, Journal.Find(UserStoreName.My, Thumbprint)!.LinkBefore!.Flags);
    }

    /// <summary>What an entry says decides what is removed from the user's stores, so nothing in it is believed unseen.</summary>
    [TestMethod]
    [DataRow("", "", DisplayName = "nothing at all")]
    [DataRow("\"version\":1", "\"version\":2", DisplayName = "a newer version's entry")]
    [DataRow("\"state\":\"Adding\"", "\"state\":\"0\"", DisplayName = "a state by number")]
    [DataRow("\"store\":\"My\"", "\"store\":\"Root\"", DisplayName = "a store that is none of ours")]
    [DataRow("\"store\":\"My\"", "\"store\":\"CA\"", DisplayName = "an entry under another's name")]
    [DataRow("\"certificate\":\"AQ==\"", "\"certificate\":\"Ag==\"", DisplayName = "another certificate than the one it names")]
    [DataRow("\"certificate\":\"AQ==\"", "\"certificate\":\"%\"", DisplayName = "no Base64")]
    [DataRow("\"provider\":\"Provider\"", "\"provider\":null", DisplayName = "half a key link")]
    [DataRow("\"state\":\"Added\"", "\"state\":\"\"", DisplayName = "a replaced entry without a state")]
    [DataRow("}", "", DisplayName = "torn")]
    public void An_entry_that_does_not_hold_together_is_not_believed(string what, string instead)
    {
        Journal.Write(Entry());
        var text = _registry.GetText("Journal", Name)!;
        var changed = what.Length == 0 ? "" : text.Replace(what, instead, StringComparison.Ordinal);
        Assert.AreNotEqual(text, changed);
        _registry.SetText("Journal", Name, changed);

        Assert.IsNull(Journal.Find(UserStoreName.My, Thumbprint));
        Assert.IsEmpty(Journal.ReadAll());
        CollectionAssert.AreEqual(new[] { Name }, Journal.FindUnreadable().ToList());
    }

    [TestMethod]
    public void What_is_set_aside_stays_as_it_is_and_never_overwrites_what_was_set_aside_before()
    {
        _registry.SetText("Journal", Name, "first");
        CollectionAssert.AreEqual(new[] { Name }, Journal.SetAsideUnreadable().ToList());
        _registry.SetText("Journal", Name, "second");
        CollectionAssert.AreEqual(new[] { $"{Name}-2" }, Journal.SetAsideUnreadable().ToList());

        CollectionAssert.AreEqual(
            new[] { $@"JournalAside\{Name}=first", $@"JournalAside\{Name}-2=second" }, _registry.Dump().ToList());
        Assert.HasCount(2, Journal.FindUnreadable());
    }

    private static JournalEntry Entry() => new()
    {
        Run = "run",
        State = JournalState.Adding,
        Store = UserStoreName.My,
        Thumbprint = Thumbprint,
        Subject = "CN=ƏLİYEV",
        TokenSerial = "2C5E9A7714D30B86",
        Encoded = [1],
        Link = new KeyProviderInfo("Provider", 1, "container", 2),
        WasPresent = true,
        LinkBefore = new KeyProviderInfo("Another", 0, "theirs", 0),
        Replaced = new ReplacedEntry("earlier", JournalState.Added, "2C5E9A7714D30B86", null, true, new KeyProviderInfo("Third", 0, "found", 1)),
    };
}
