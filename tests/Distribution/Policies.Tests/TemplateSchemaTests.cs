using System.Xml.Linq;
using EGovToken.Policies.Tests.Schema;
using EGovToken.Policies.Tests.Templates;

namespace EGovToken.Policies.Tests;

/// <summary>Each file for itself.</summary>
[TestClass]
public class TemplateSchemaTests
{
    public static IEnumerable<string> Files => [PolicyTemplate.File, .. PolicyTemplate.Texts.Select(static texts => texts.File)];

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Every_file_keeps_the_rules_of_templates(string file)
    {
        var errors = TemplateSchema.FindErrors(XDocument.Load(file, LoadOptions.SetLineInfo));

        Assert.IsEmpty(errors, string.Join('\n', errors));
    }

    [TestMethod]
    [DynamicData(nameof(Files))]
    public void Every_file_is_UTF_8_and_says_so(string file)
    {
        var text = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));

        StringAssert.StartsWith(text, "<?xml version=\"1.0\" encoding=\"utf-8\"?>");
    }

    // The rules are this project's own: that they refuse what they are for is not a matter of course.
    [TestMethod]
    [DataRow("policy", "class", "Everybody")]
    [DataRow("policy", "displayName", "Portal")]
    [DataRow("policy", "key", @"\Software\Policies\EGovToken")]
    [DataRow("policy", "key", @"Software\EGovToken")]
    [DataRow("policy", "surprise", "1")]
    [DataRow("parentCategory", "ref", "Nowhere")]
    [DataRow("supportedOn", "ref", "Nothing")]
    [DataRow("decimal", "minValue", "-1")]
    [DataRow("text", "required", null)]
    [DataRow("item", "displayName", null)]
    public void The_rules_refuse_a_broken_template(string element, string attribute, string? value)
    {
        var document = new XDocument(PolicyTemplate.Document);
        document.Descendants(PolicyTemplate.Namespace + "policies").Descendants(PolicyTemplate.Namespace + element)
            .First(static found => found.HasAttributes && !found.Parent!.Name.LocalName.EndsWith("Value", StringComparison.Ordinal))
            .SetAttributeValue(attribute, value);

        Assert.IsNotEmpty(TemplateSchema.FindErrors(document));
    }

    [TestMethod]
    public void The_rules_refuse_two_policies_of_one_name_and_elements_in_the_wrong_order()
    {
        var twice = new XDocument(PolicyTemplate.Document);
        var policy = twice.Descendants(PolicyTemplate.Namespace + "policy").First();
        policy.AddAfterSelf(new XElement(policy));
        var disorder = new XDocument(PolicyTemplate.Document);
        var category = disorder.Descendants(PolicyTemplate.Namespace + "parentCategory").First();
        category.Remove();
        disorder.Descendants(PolicyTemplate.Namespace + "policy").First().Add(category);

        Assert.IsNotEmpty(TemplateSchema.FindErrors(twice));
        Assert.IsNotEmpty(TemplateSchema.FindErrors(disorder));
    }
}
