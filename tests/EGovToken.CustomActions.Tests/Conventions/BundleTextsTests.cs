using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Testing.TestDoubles;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>The texts of the bundle's pages: all that WixStdBA asks for, in each language.</summary>
[TestClass]
public partial class BundleTextsTests
{
    // The references "#(loc.…)" of WiX 5's HyperlinkLargeTheme.xml.
    private static readonly string[] AskedForByTheme =
    [
        "Caption", "FailureCloseButton", "FailureHeader", "FailureHyperlinkLogText", "FailureInstallHeader", "FailureLayoutHeader",
        "FailureRepairHeader", "FailureRestartButton", "FailureRestartText", "FailureUninstallHeader", "HelpCloseButton", "HelpHeader",
        "HelpText", "InstallAcceptCheckbox", "InstallCancelButton", "InstallHeader", "InstallInstallButton", "InstallLicenseLinkText",
        "InstallMessage", "InstallMessageOptions", "InstallOptionsButton", "InstallVersion", "ModifyCancelButton", "ModifyHeader",
        "ModifyRepairButton", "ModifyUninstallButton", "OptionsBrowseButton", "OptionsCancelButton", "OptionsHeader",
        "OptionsLocationLabel", "OptionsOkButton", "OverallProgressPackageText", "ProgressCancelButton", "ProgressHeader", "ProgressLabel",
        "SuccessCloseButton", "SuccessHeader", "SuccessInstallHeader", "SuccessLaunchButton", "SuccessLayoutHeader", "SuccessRepairHeader",
        "SuccessRestartButton", "SuccessRestartText", "SuccessUninstallHeader", "SuccessUninstallRestartText", "Title", "UpdateButton",
    ];

    // What the application asks for by itself (its LocGetString), and the headers of its other themes.
    private static readonly string[] AskedForByApplication =
    [
        "CheckingForUpdatesLabel", "ConfirmCancelMessage", "ExecuteUpgradeRelatedBundleMessage", "FailureCacheHeader",
        "FailureModifyHeader", "FailureUnsafeUninstallHeader", "FilesInUseCloseRadioButton", "FilesInUseDontCloseRadioButton",
        "FilesInUseExitButton", "FilesInUseIgnoreButton", "FilesInUseLabel", "FilesInUseNetfxCloseRadioButton", "FilesInUseRetryButton",
        "FilesInUseTitle", "SuccessCacheHeader", "SuccessModifyHeader", "SuccessUnsafeUninstallHeader",
    ];

    [TestMethod]
    [DataRow("az", "1068")]
    [DataRow("ru", "1049")]
    [DataRow("en", "1033")]
    public void A_language_has_each_text_that_is_asked_for_and_no_other(string code, string number)
    {
        var texts = Texts(code);

        CollectionAssert.AreEquivalent(AskedForByTheme.Concat(AskedForByApplication).ToList(), texts.Keys.ToList());
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
            CollectionAssert.AreEqual(Fixed(english[id]), Fixed(text), id);
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

    // What must be the same in every language: [Variables], <a> elements, and switches with the word after a stroke.
    private static List<string> Fixed(string text) =>
        [.. FixedPart().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\[WixB[a-zA-Z]*\]|\[WixS[a-zA-Z]*\]|</?a\b[^>]*>|(?<=^|\s)[/-][a-z]+")]
    private static partial Regex FixedPart();

    private static Dictionary<string, string> Texts(string code) => Root(code).Elements()
        .Where(element => element.Name.LocalName == "String")
        .ToDictionary(text => text.Attribute("Id")!.Value, text => text.Attribute("Value")!.Value, StringComparer.Ordinal);

    private static XElement Root(string code) => XElement.Load(Repository.PathOf("bundle", "texts", $"{code}.wxl"));
}
