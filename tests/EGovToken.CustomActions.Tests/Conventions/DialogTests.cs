using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Core.Texts;
using EGovToken.Testing.TestDoubles;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>Holds the dialogs to the texts, and each dialog to the keyboard.</summary>
[TestClass]
public partial class DialogTests
{
    // The button for the language reads the same in all of them.
    private const string LanguageButton = "Di&l";

    /// <summary>The controls of each dialog: of a page that has a twin they stand in the file that both include.</summary>
    private static IEnumerable<IGrouping<XElement, XElement>> Dialogs => Authoring.Elements("installer", "Control")
        .Where(control => control.Parent!.Name.LocalName is "Dialog" or "Include")
        .GroupBy(control => control.Parent!);

    private static IReadOnlyList<string> TextsOfDialogs =>
    [
        .. Authoring.Elements("installer", "Control").Select(control => control.Text("Text"))
            .Concat(Authoring.Elements("installer", "Dialog").Select(dialog => dialog.Text("Title"))),
    ];

    private static IEnumerable<string> Sources =>
        Directory.EnumerateFiles(Repository.PathOf("customactions", "EGovToken.CustomActions", "Wizard"), "*.cs")
            .Concat(Directory.EnumerateFiles(Repository.PathOf("customactions", "EGovToken.CustomActions", "Actions"), "*.cs"));

    [TestMethod]
    public void Every_text_that_a_dialog_shows_is_there()
    {
        var keys = new TextCatalog("Wizard", Language.English).Keys;
        foreach (var key in TextsOfDialogs.SelectMany(text => TextProperty().Matches(text)).Select(match => match.Groups[1].Value))
        {
            CollectionAssert.Contains(keys.ToList(), key);
        }
    }

    [TestMethod]
    public void Every_text_is_shown_by_a_dialog_or_named_in_the_code()
    {
        var shown = TextsOfDialogs.SelectMany(text => TextProperty().Matches(text)).Select(match => match.Groups[1].Value).ToHashSet();
        var code = string.Concat(Sources.Select(File.ReadAllText));
        var unused = new TextCatalog("Wizard", Language.English).Keys
            .Where(key => !shown.Contains(key) && !code.Contains($"\"{key}\"", StringComparison.Ordinal));

        Assert.AreEqual("", string.Join(' ', unused));
    }

    [TestMethod]
    public void No_dialog_has_words_of_its_own()
    {
        foreach (var text in TextsOfDialogs.Where(text => text != "WizardHeader"))
        {
            Assert.IsFalse(Word().IsMatch(Markup().Replace(text, "")), text);
        }
    }

    [TestMethod]
    [DataRow("az")]
    [DataRow("ru")]
    [DataRow("en")]
    public void Accelerators_differ_within_a_dialog(string code)
    {
        var texts = new TextCatalog("Wizard", Language.TryFind(code)!);
        foreach (var dialog in Dialogs)
        {
            // A box that both twins have is authored once for each.
            var accelerators = dialog.DistinctBy(control => control.Text("Id")).Select(control => ShownText(control, texts)).SelectMany(AcceleratorsOf).ToList();
            Assert.AreEqual(accelerators.Count, accelerators.Distinct().Count(), $"{dialog.First().Text("Id")} … {string.Join(' ', accelerators)}");
        }
    }

    [TestMethod]
    public void Every_dialog_has_one_default_button_and_one_for_Escape()
    {
        foreach (var dialog in Dialogs.Where(dialog => dialog.Any(control => control.Text("Type") == "PushButton")))
        {
            var name = dialog.First().Text("Id");
            var isProgress = dialog.Any(control => control.Text("Type") == "ProgressBar");
            Assert.AreEqual(isProgress ? 0 : 1, dialog.Count(control => control.Text("Default") == "yes"), name);
            Assert.AreEqual(1, dialog.Count(control => control.Text("Cancel") == "yes"), name);
        }
    }

    [TestMethod]
    public void The_PIN_field_comes_first_shows_nothing_and_its_property_is_private_and_hidden()
    {
        var field = Authoring.Elements("installer", "Control").Single(control => control.Text("Property") == "PinInput");
        Assert.AreEqual("yes", field.Text("Password"));
        Assert.IsFalse(field.ElementsBeforeSelf().Any(control => control.Text("Type") != "Text"), "it gets the focus");

        var property = Authoring.Elements("installer", "Property").Single(element => element.Text("Id") == "PinInput");
        Assert.AreEqual("yes", property.Text("Hidden"));
        Assert.AreEqual("", property.Text("Secure"));
    }

    private static string ShownText(XElement control, TextCatalog texts) => control.Text("NoPrefix") == "yes" ? "" : control.Text("Text") switch
    {
        "[LanguageCaption]" => LanguageButton,
        var text when LanguageName().Match(text) is { Success: true } name => $"&{Language.TryFind(name.Groups[1].Value)!.OwnName}",
        var text => TextProperty().Replace(text, match => texts.Get(match.Groups[1].Value)),
    };

    private static IEnumerable<string> AcceleratorsOf(string text) =>
        Accelerator().Matches(text).Select(match => match.Groups[1].Value.ToUpperInvariant());

    [GeneratedRegex(@"\[Text(\w+)\]")]
    private static partial Regex TextProperty();

    [GeneratedRegex(@"^\[LanguageName_(\w+)\]$")]
    private static partial Regex LanguageName();

    [GeneratedRegex(@"\[[^\]]*\]|\{[^}]*\}")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Word();

    [GeneratedRegex(@"&(\p{L})")]
    private static partial Regex Accelerator();
}
