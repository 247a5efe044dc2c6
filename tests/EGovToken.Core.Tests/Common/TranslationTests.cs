using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Common;

/// <summary>Holds the three languages of every area of texts together.</summary>
[TestClass]
public partial class TranslationTests
{
    // Names and loan words, which are the same in both languages.
    private static readonly string[] Same = ["&OK", "Google Chrome", "Microsoft Edge", "Model", "Mozilla Firefox", "Portal", "Token"];

    // What stays English in the wizard's texts.
    private static readonly string[] Names = ["Caps", "EGovTokenSetup", "Lock", "Manager", "Token", "USB", "exe", "http", "https"];

    private static readonly string Folder = Repository.PathOf("customactions", "EGovToken.Core", "Common", "Texts");

    public static IEnumerable<object[]> Translations =>
        from area in Areas
        from language in Language.All
        where language != Language.English
        select new object[] { area, language.Code };

    private static IEnumerable<string> Areas => Directory.EnumerateFiles(Folder, "*.resx")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Where(name => !name.Contains('.', StringComparison.Ordinal));

    [TestMethod]
    [DynamicData(nameof(Translations))]
    public void A_translation_has_the_keys_and_the_placeholders_of_the_English_texts(string area, string language)
    {
        var english = Read($"{area}.resx");
        var translated = Read($"{area}.{language}.resx");

        CollectionAssert.AreEqual(english.Keys.Order().ToList(), translated.Keys.Order().ToList());
        foreach (var (key, text) in english)
        {
            CollectionAssert.AreEqual(PlaceholdersOf(text), PlaceholdersOf(translated[key]), key);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Translations))]
    public void A_translation_is_one(string area, string language)
    {
        var english = Read($"{area}.resx");
        foreach (var (key, text) in Read($"{area}.{language}.resx"))
        {
            var hasWords = Word().IsMatch(Placeholder().Replace(english[key], ""));
            Assert.IsTrue(!hasWords || text != english[key] || Same.Contains(text), $"{area}/{key} is not translated: {text}");
            Assert.AreEqual(text.Trim().Length > 0, english[key].Trim().Length > 0, $"{area}/{key}");
        }
    }

    [TestMethod]
    [DynamicData(nameof(Translations))]
    public void The_program_finds_every_text(string area, string language)
    {
        var catalog = new TextCatalog(area, Language.TryFind(language)!, [TokenProfile.EPass2003]);
        foreach (var (key, text) in Read($"{area}.{language}.resx"))
        {
            Assert.AreEqual(text.Replace("{make}", "ePass2003", StringComparison.Ordinal), catalog.Get(key));
        }
    }

    /// <summary>Texts of an enumeration's values are named TYPE.VALUE. Where one value has a text, all that can be shown need one.</summary>
    [TestMethod]
    public void An_enumeration_that_has_texts_has_them_for_every_value()
    {
        var kinds = Directory.EnumerateFiles(Repository.PathOf("customactions"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(static file => Enumeration().Matches(File.ReadAllText(file)))
            .ToDictionary(static kind => kind.Groups[1].Value, static kind => EnumerationValue().Matches(kind.Groups[2].Value).Select(static value => value.Groups[1].Value));
        var keys = Read("CommandLine.resx").Keys.ToHashSet();
        var shown = kinds.Where(kind => kind.Value.Any(value => keys.Contains($"{kind.Key}.{value}"))).ToList();

        Assert.IsGreaterThan(5, shown.Count);
        Assert.AreEqual("", string.Join(", ", shown.SelectMany(static kind => kind.Value.Select(value => $"{kind.Key}.{value}")).Where(key => !keys.Contains(key))));
    }

    /// <summary>A text that names one says {make}: a second make of token is a profile, and no text of any language is written anew.</summary>
    [TestMethod]
    public void No_text_names_a_make_of_token()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*.resx"))
        {
            foreach (var (key, text) in Read(file))
            {
                var named = TokenProfile.All.Where(profile => text.Contains(profile.Name, StringComparison.OrdinalIgnoreCase));
                Assert.IsEmpty(named, $"{Path.GetFileName(file)}/{key}: {text}");
            }
        }
    }

    /// <summary>A suffix would have to follow the last sound of what nobody knows yet.</summary>
    [TestMethod]
    [DynamicData(nameof(Translations))]
    public void No_placeholder_carries_a_suffix(string area, string language)
    {
        foreach (var (key, text) in Read($"{area}.{language}.resx"))
        {
            Assert.IsFalse(Suffixed().IsMatch(text), $"{area}/{key}: {text}");
        }
    }

    [TestMethod]
    public void The_wizard_s_translations_have_no_English_but_names()
    {
        foreach (var (key, text) in Read("Wizard.ru.resx"))
        {
            AssertNames(LatinWord().Matches(Placeholder().Replace(text, "")), key);
        }

        foreach (var (key, text) in Read("Wizard.az.resx"))
        {
            // W is in no Azerbaijani word, and none of these words is one.
            AssertNames(EnglishWord().Matches(text), key);
        }
    }

    [TestMethod]
    public void The_token_s_PIN_is_called_by_the_terms_that_people_know()
    {
        foreach (var area in Areas)
        {
            // FİN is a person's identity code: PİN alone would be taken for it.
            foreach (var (key, text) in Read($"{area}.az.resx"))
            {
                Assert.IsFalse(BarePin().IsMatch(text), $"{area}/{key}: {text}");
            }

            foreach (var (key, text) in Read($"{area}.ru.resx"))
            {
                Assert.IsFalse(LatinPin().IsMatch(text), $"{area}/{key}: {text}");
            }
        }
    }

    private static void AssertNames(MatchCollection words, string key)
    {
        foreach (var word in words.Select(match => match.Value))
        {
            CollectionAssert.Contains(Names, word, key);
        }
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static List<string> PlaceholdersOf(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct().Order()];

    [GeneratedRegex(@"\{(\d+(:[^}]*)?|make)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\}[-'’]?\p{L}")]
    private static partial Regex Suffixed();

    [GeneratedRegex(@"[A-Za-z][A-Za-z0-9]+")]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"\b(the|of|and|is|not|PIN|token's|try|please|certificate)\b|\b\w*w\w*\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishWord();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bPIN\b|\bP[İI]N(?!\s+kod)")]
    private static partial Regex BarePin();

    [GeneratedRegex(@"\bPIN\b|ПИН(?!-код)")]
    private static partial Regex LatinPin();

    [GeneratedRegex(@"\benum (\w+)[^{]*\{(.*?)\n\}", RegexOptions.Singleline)]
    private static partial Regex Enumeration();

    [GeneratedRegex(@"^    ([A-Z]\w*)(?: = .*)?,\r?$", RegexOptions.Multiline)]
    private static partial Regex EnumerationValue();
}
