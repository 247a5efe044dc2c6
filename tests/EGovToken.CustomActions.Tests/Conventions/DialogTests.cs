using System.Text.RegularExpressions;
using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>Holds the dialogs to the texts.</summary>
[TestClass]
public partial class DialogTests
{
    private static IReadOnlyList<string> TextsOfDialogs => [.. DialogControls.Texts];

    private static IEnumerable<string> Sources =>
        Directory.EnumerateFiles(Repository.PathOf("customactions", "EGovToken.CustomActions", "Wizard"), "*.cs")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("customactions", "EGovToken.CustomActions", "Actions"), "*.cs"));

    [TestMethod]
    public void Every_text_that_a_dialog_shows_is_there()
    {
        var keys = new TextCatalog("Wizard", Language.English).Keys;
        foreach (var key in TextsOfDialogs.SelectMany(text => DialogControls.TextProperty().Matches(text)).Select(match => match.Groups[1].Value))
        {
            CollectionAssert.Contains(keys.ToList(), key);
        }
    }

    [TestMethod]
    public void Every_text_is_shown_by_a_dialog_or_named_in_the_code()
    {
        var shown = TextsOfDialogs.SelectMany(text => DialogControls.TextProperty().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet();
        var code = string.Concat(Sources.Select(File.ReadAllText));
        var unused = new TextCatalog("Wizard", Language.English).Keys
            .Where(key => !shown.Contains(key) && !IsNamed(key, code));

        Assert.AreEqual("", string.Join(' ', unused));
    }

    [TestMethod]
    public void No_dialog_has_words_of_its_own()
    {
        foreach (var text in TextsOfDialogs)
        {
            Assert.IsFalse(Word().IsMatch(Markup().Replace(text, "")), text);
        }
    }

    [TestMethod]
    public void What_Windows_Installer_may_show_before_the_texts_are_loaded_has_an_English_text_in_the_package()
    {
        var texts = new TextCatalog("Wizard", Language.English);
        var shown = DialogControls.ByDialog.Single(DialogControls.IsForErrors)
            .SelectMany(control => new[] { control.Text("Text"), control.Parent!.Text("Title") })
            .SelectMany(text => DialogControls.TextProperty().Matches(text)).Select(match => match.Groups[1].Value).Distinct().ToList();
        var authored = Authoring.Elements("installer", "Property").Where(property => property.Text("Id").StartsWith("Text", StringComparison.Ordinal))
            .ToDictionary(property => property.Text("Id")["Text".Length..], property => property.Text("Value"), StringComparer.Ordinal);

        CollectionAssert.AreEquivalent(shown, authored.Keys.ToList());
        foreach (var key in shown)
        {
            Assert.AreEqual(texts.Get(key), authored[key], key);
        }
    }

    // A certificate's purpose completes the key of its text.
    private static bool IsNamed(string key, string code) =>
        code.Contains($"\"{key}\"", StringComparison.Ordinal)
        || (key.StartsWith("Purpose", StringComparison.Ordinal) && Enum.TryParse<CertificatePurpose>(key["Purpose".Length..], out _));

    [GeneratedRegex(@"\[[^\]]*\]|\{[^}]*\}")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Word();
}
