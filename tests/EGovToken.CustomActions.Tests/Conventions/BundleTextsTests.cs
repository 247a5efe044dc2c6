using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>The texts of the bundle's pages: all that WixStdBA asks for, in each language.</summary>
[TestClass]
public partial class BundleTextsTests
{
    // What the application asks for by itself: its LocGetString.
    private static readonly string[] AskedForByApplication =
    [
        "ConfirmCancelMessage", "ExecuteUpgradeRelatedBundleMessage", "FilesInUseCloseRadioButton", "FilesInUseDontCloseRadioButton",
        "FilesInUseExitButton", "FilesInUseIgnoreButton", "FilesInUseLabel", "FilesInUseNetfxCloseRadioButton", "FilesInUseRetryButton",
        "FilesInUseTitle",
    ];

    [TestMethod]
    [DataRow("az", "1068")]
    [DataRow("ru", "1049")]
    [DataRow("en", "1033")]
    public void A_language_has_each_text_that_is_asked_for_and_no_other(string code, string number)
    {
        var texts = Texts(code);

        CollectionAssert.AreEquivalent(AskedForByPages().Concat(AskedForByApplication).ToList(), texts.Keys.ToList());
        Assert.IsTrue(texts.Values.All(text => !string.IsNullOrWhiteSpace(text)));
        Assert.AreEqual(number, Root(code).Attribute("Language")!.Value);
    }

    [TestMethod]
    [DataRow("az")]
    [DataRow("ru")]
    public void A_translation_keeps_variables_links_and_switches_and_says_nothing_in_English(string code)
    {
        var english = Texts("en");
        foreach (var (id, text) in Texts(code))
        {
            CollectionAssert.AreEqual(Fixed(english[id], "en"), Fixed(text, code), id);
            Assert.AreNotEqual(english[id], text, id);
        }
    }

    [TestMethod]
    [DataRow("az", "1068")]
    [DataRow("ru", "1049")]
    public void A_language_is_in_the_folder_of_its_number(string code, string number)
    {
        var payload = Authoring.Elements("bundle", "Payload").Single(payload => payload.Text("SourceFile") == $"texts/{code}.wxl");

        Assert.AreEqual($@"{number}\thm.wxl", payload.Text("Name"));
    }

    [TestMethod]
    public void English_is_for_everybody_else() => Assert.AreEqual(
        "texts/en.wxl",
        XElement.Load(Repository.PathOf("bundle", "Bundle.wxs"))
            .Descendants().Single(element => element.Name.LocalName == "WixStandardBootstrapperApplication").Text("LocalizationFile"));

    // WixStdBA 5 reads its texts only after the conditions, and would show a reference to one as it is.
    [TestMethod]
    public void A_condition_says_itself_in_every_language_what_is_the_matter()
    {
        foreach (var condition in Authoring.Elements("bundle", "Condition"))
        {
            Assert.DoesNotMatchRegex(Reference(), condition.Text("Message"));
            var sentences = condition.Text("Message").Split(" / ");
            Assert.HasCount(3, sentences);
            Assert.Contains('ə', sentences[0]);
            Assert.MatchesRegex(Cyrillic(), sentences[1]);
            Assert.MatchesRegex(AsciiOnly(), sentences[2]);
        }
    }

    [GeneratedRegex(@"\p{IsCyrillic}")]
    private static partial Regex Cyrillic();

    [GeneratedRegex(@"^[ -~]+$")]
    private static partial Regex AsciiOnly();

    private static IEnumerable<string> AskedForByPages() => Reference()
        .Matches(File.ReadAllText(Repository.PathOf("bundle", "theme", "pages.xml")))
        .Select(match => match.Groups["id"].Value)
        .Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"#\(loc\.(?<id>[^)]*)\)")]
    private static partial Regex Reference();

    // What must be the same in every language: [Variables], <a> elements but for the language they lead to, and switches with the word
    // after a stroke.
    private static List<string> Fixed(string text, string code) =>
    [
        .. FixedPart().Matches(text.Replace($"[GuideUrl]#{code}", "[GuideUrl]#", StringComparison.Ordinal))
            .Select(match => match.Value).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\[WixB[a-zA-Z]*\]|\[WixS[a-zA-Z]*\]|</?a\b[^>]*>|(?<=^|\s)[/-][a-z]+")]
    private static partial Regex FixedPart();

    private static Dictionary<string, string> Texts(string code) => Root(code).Elements()
        .Where(element => element.Name.LocalName == "String")
        .ToDictionary(text => text.Attribute("Id")!.Value, text => text.Attribute("Value")!.Value, StringComparer.Ordinal);

    private static XElement Root(string code) => XElement.Load(Repository.PathOf("bundle", "texts", $"{code}.wxl"));
}
