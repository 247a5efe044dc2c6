using System.Globalization;
using System.Xml.Linq;
using EGovToken.Core.Common;
using EGovToken.Core.Settings;
using EGovToken.Policies.Tests.Templates;

namespace EGovToken.Policies.Tests;

/// <summary>The ADMX file and the texts of each language together.</summary>
[TestClass]
public class TemplateTextTests
{
    // No comboBox: Intune imports no template that has one.
    private static readonly Dictionary<string, string> Controls = new(StringComparer.Ordinal)
    {
        ["decimal"] = "decimalTextBox",
        ["text"] = "textBox",
        ["enum"] = "dropdownList",
    };

    private static IEnumerable<PolicyTexts> Languages => PolicyTemplate.Texts;

    [TestMethod]
    public void There_is_a_folder_for_each_language_of_the_product_by_the_name_that_Windows_has_for_it()
    {
        CollectionAssert.AreEquivalent(new[] { "az-Latn-AZ", "ru-RU", "en-US" }, PolicyTemplate.Texts.Select(static texts => texts.Culture).ToArray());
        CollectionAssert.AreEquivalent(
            Language.All.Select(static language => language.Code).ToArray(),
            PolicyTemplate.Texts.Select(static texts => CultureInfo.GetCultureInfo(texts.Culture).TwoLetterISOLanguageName).ToArray());
    }

    [TestMethod]
    [DynamicData(nameof(Languages))]
    public void Every_text_that_is_referred_to_is_there_and_no_other(object language)
    {
        var texts = (PolicyTexts)language;

        AssertSame(Reference.AllIn(PolicyTemplate.Document, "string").Distinct(), texts.Strings.Keys, texts.Culture);
        AssertSame(Reference.AllIn(PolicyTemplate.Document, "presentation"), texts.Presentations.Keys, texts.Culture);
    }

    [TestMethod]
    [DynamicData(nameof(Languages))]
    public void Every_element_has_one_control_of_its_kind(object language)
    {
        foreach (var policy in PolicyTemplate.All)
        {
            var controls = policy.Presentation is null ? [] : ((PolicyTexts)language).Presentations[policy.Presentation];

            CollectionAssert.AreEqual(
                policy.Elements.Select(element => $"{Controls[element.Name.LocalName]} {element.Attribute("id")!.Value}").ToArray(),
                controls.Select(static control => $"{control.Name.LocalName} {control.Attribute("refId")!.Value}").ToArray(),
                policy.Name);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Languages))]
    public void Every_explanation_names_the_property_the_range_and_each_choice(object language)
    {
        var texts = (PolicyTexts)language;
        foreach (var value in PolicyTemplate.Values)
        {
            var explanation = texts.Strings[value.Policy.ExplainText];
            string[] facts =
            [
                value.Name,
                .. value.Kind == "enum" ? value.Choices : [],
                .. value.Kind == "decimal" ? new[] { $"{value.Smallest}", $"{value.Greatest}", SettingTable.Of(value.Name).Default } : [],
                .. value.LongestText is { } longest ? new[] { $"{longest}" } : [],
            ];

            foreach (var fact in facts)
            {
                StringAssert.Contains(explanation, fact, $"{texts.Culture}, {value.Name}");
            }
        }
    }

    // Their names tell what is missing.
    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> actual, string culture) => Assert.AreEqual(
        string.Join(", ", expected.Order(StringComparer.Ordinal)), string.Join(", ", actual.Order(StringComparer.Ordinal)), culture);

    [TestMethod]
    public void No_explanation_was_left_in_another_language()
    {
        foreach (var policy in PolicyTemplate.All)
        {
            CollectionAssert.AllItemsAreUnique(PolicyTemplate.Texts.Select(texts => texts.Strings[policy.ExplainText]).ToArray(), policy.Name);
        }
    }
}
