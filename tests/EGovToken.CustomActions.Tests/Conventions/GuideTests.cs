using System.Text.RegularExpressions;
using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>Holds the citizens' guides to each other, to their pictures and to the wizard's own words.</summary>
[TestClass]
public partial class GuideTests
{
    private static readonly string Docs = Repository.PathOf("docs");

    public static IEnumerable<object[]> Languages => Language.All.Select(static language => new object[] { language.Code });

    [TestMethod]
    [DynamicData(nameof(Languages))]
    public void A_guide_has_the_steps_of_the_English_one(string language)
    {
        Assert.AreNotEqual("", StructureOf("en"));
        Assert.AreEqual(StructureOf("en"), StructureOf(language));
    }

    [TestMethod]
    [DynamicData(nameof(Languages))]
    public void A_guide_shows_every_picture_of_its_language_in_the_order_of_the_table(string language)
    {
        var named = Picture().Matches(Read(language)).Select(static match => match.Groups[1].Value).ToList();
        var existing = Directory.EnumerateFiles(Path.Combine(Docs, "images", "guide", language))
            .Select(file => Path.GetRelativePath(Docs, file)).Order(StringComparer.Ordinal).ToList();

        CollectionAssert.AreEqual(existing, named);
        CollectionAssert.AreEqual(GuidePicture.All.Select(picture => $"images/guide/{language}/{picture.Name}.png").ToList(), named);
    }

    [TestMethod]
    public void Each_picture_s_test_is_there()
    {
        foreach (var picture in GuidePicture.All)
        {
            var sources = Directory.EnumerateFiles(Repository.PathOf("tests", picture.Project), $"{picture.TestClass}.cs", SearchOption.AllDirectories);
            Assert.HasCount(1, sources.ToList(), picture.TestClass);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Languages))]
    public void What_a_guide_says_to_press_is_what_the_wizard_shows(string language)
    {
        var texts = new TextCatalog("Wizard", Language.TryFind(language)!);
        var shown = texts.Keys.Select(key => texts.Get(key).Replace("&", "", StringComparison.Ordinal)).ToList();

        // What draws the eye ends in a colon or is a sentence; a button is neither.
        foreach (var button in Bold().Matches(Read(language)).Select(static match => match.Groups[1].Value).Where(static text => !text.EndsWith(':')))
        {
            CollectionAssert.Contains(shown, button);
        }
    }

    private static string Read(string language) => File.ReadAllText(Path.Combine(Docs, $"guide.{language}.md"));

    // Its headings' numbers, pictures and tables' rows, in their order and without their words.
    private static string StructureOf(string language) => string.Join(
        '\n', Structure().Matches(Read(language)).Select(match => match.Value.Replace($"/{language}/", "/LANG/", StringComparison.Ordinal)));

    [GeneratedRegex(@"!\[[^\]]+\]\(([^)]+)\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\*\*([^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"^## \d+\.|^#(?!#)|^\||^- |\(images/[^)]+\)", RegexOptions.Multiline)]
    private static partial Regex Structure();
}
