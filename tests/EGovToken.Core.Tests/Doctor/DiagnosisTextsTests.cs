using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using EGovToken.Core.Common;
using EGovToken.Core.Doctor;

namespace EGovToken.Core.Tests.Doctor;

[TestClass]
public partial class DiagnosisTextsTests
{
    [TestMethod]
    public void Every_text_is_there_in_every_language_with_the_same_placeholders()
    {
        var english = TextsIn("");
        foreach (var language in new[] { ".az", ".ru" })
        {
            var others = TextsIn(language);
            CollectionAssert.AreEquivalent(english.Keys, others.Keys, language);
            foreach (var (key, text) in english)
            {
                CollectionAssert.AreEquivalent(PlaceholdersOf(text), PlaceholdersOf(others[key]), $"{language} {key}");
                Assert.IsFalse(string.IsNullOrWhiteSpace(others[key]), $"{language} {key}");
            }
        }
    }

    [TestMethod]
    public void Every_link_and_state_has_a_name_in_every_language()
    {
        foreach (var texts in Language.All.Select(language => new DiagnosisTexts(language)))
        {
            var names = Enum.GetValues<ChainLink>().Select(texts.NameOf).Concat(Enum.GetValues<LinkState>().Select(texts.NameOf)).ToList();
            CollectionAssert.AllItemsAreUnique(names);
        }
    }

    [TestMethod]
    public void Dates_and_links_in_a_cause_are_written_as_the_language_writes_them()
    {
        var expired = Finding.Broken("certificates.expired", "CN=ƏLİ", new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc));

        StringAssert.Contains(new DiagnosisTexts(Language.English).CauseOf(expired), "31/01/2026");
        StringAssert.Contains(new DiagnosisTexts(Language.Azerbaijani).CauseOf(expired), "31.01.2026");
        StringAssert.Contains(new DiagnosisTexts(Language.Russian).CauseOf(Finding.Blocked(ChainLink.Reader)), "Считыватель");
    }

    [TestMethod]
    public void A_warning_does_not_make_links_good_that_nobody_looked_at()
    {
        var texts = new DiagnosisTexts(Language.English);
        LinkFinding warned = new(ChainLink.Pin, Finding.Warning("pin.countLow"));
        LinkFinding good = new(ChainLink.Clock, Finding.Ok("clock.ok"));
        LinkFinding left = new(ChainLink.Portal, Finding.Skipped("portal.offline"));

        Assert.AreEqual("It works, but these links need attention (count: 1): PIN.", texts.Summary(new DiagnosisResult([warned, good], DateTime.UnixEpoch)));
        Assert.AreEqual(
            "Nothing broken in what was checked, 2 of 3; these links need attention (count: 1): PIN.",
            texts.Summary(new DiagnosisResult([warned, good, left], DateTime.UnixEpoch)));
    }

    [TestMethod]
    public void Azerbaijani_names_the_PIN_so_that_nobody_takes_it_for_the_code_of_an_identity_card()
    {
        foreach (var text in TextsIn(".az").Values)
        {
            Assert.IsFalse(BarePin().IsMatch(text), text);
        }
    }

    [GeneratedRegex(@"\{\d[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\bP[İI]N\b(?! kod)")]
    private static partial Regex BarePin();

    private static List<string> PlaceholdersOf(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, string> TextsIn(string language) =>
        new ResourceManager($"EGovToken.Core.Common.Texts.Diagnosis{language}", typeof(DiagnosisTexts).Assembly)
            .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
}
