using System.Globalization;
using System.Xml.Linq;
using EGovToken.Core.Common;
using EGovToken.Core.Settings;

namespace EGovToken.BuildTool.Settings;

/// <summary>
/// The administrative template: the ADMX file, which knows no language, made from the table of settings, and the languages' ADML files
/// beside it. A policy is named by its setting's key; what it is called, and the label of its field, stand in the ADML files under that
/// key. The form is Microsoft's PolicyDefinitions schema.
/// </summary>
internal static class PolicyTemplate
{
    /// <summary>The namespace of both kinds of file.</summary>
    public static readonly XNamespace Namespace = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";

    // RegistryPolicies reads it.
    private const string Key = @"Software\Policies\EGovToken";
    private const string SupportedOn = "SUPPORTED_EGovToken_1_0";
    private const string Category = "EGovToken";

    /// <summary>The settings that have a policy, in their order.</summary>
    public static IEnumerable<Setting> Settings => SettingTable.All.Where(static setting => setting.Places.HasFlag(SettingPlaces.Policy));

    /// <summary>Writes the template.</summary>
    /// <param name="texts">The folder with a folder for each language, and its ADML file in it.</param>
    /// <param name="folder">Where to, as administrators copy it.</param>
    public static void Write(string texts, string folder)
    {
        SettingsCommand.WriteText(
            Path.Combine(folder, "EGovToken.admx"), $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{Definitions()}\n");
        foreach (var file in Directory.GetFiles(texts, "*.adml", SearchOption.AllDirectories))
        {
            SettingsCommand.WriteText(Path.Combine(folder, Path.GetRelativePath(texts, file)), ReadTexts(file));
        }
    }

    /// <summary>A language's texts, with the makes of token named.</summary>
    /// <param name="file">The ADML file.</param>
    public static string ReadTexts(string file) => Named(File.ReadAllText(file));

    /// <summary>A text in which the makes of token are named.</summary>
    /// <param name="text">Says {make} where their names stand.</param>
    public static string Named(string text) =>
        text.Replace(TokenProfile.Mark, TokenProfile.NamesOf(TokenProfile.All), StringComparison.Ordinal);

    private static XElement Definitions() => Element(
        "policyDefinitions",
        [("revision", "1.0"), ("schemaVersion", "1.0")],
        Element("policyNamespaces", [], Element("target", [("prefix", "egovtoken"), ("namespace", "EGovToken.Policies")])),
        Element("resources", [("minRequiredRevision", "1.0"), ("fallbackCulture", "en-US")]),
        Element(
            "supportedOn",
            [],
            Element("definitions", [], Element("definition", [("name", SupportedOn), ("displayName", $"$(string.{SupportedOn})")]))),
        Element(
            "categories",
            [],
            Element("category", [("name", Category), ("displayName", "$(string.Category)"), ("explainText", "$(string.Category_Explain)")])),
        Element("policies", [], [.. Settings.Select(Policy)]));

    private static XElement Policy(Setting setting)
    {
        var isSwitch = setting.Kind == SettingKind.Switch;
        var policy = Element(
            "policy",
            [
                ("name", setting.Key), ("class", "Both"), ("displayName", $"$(string.{setting.Key})"),
                ("explainText", $"$(string.{setting.Key}_Explain)"),
            ]);
        policy.Add(
            isSwitch ? null : new XAttribute("presentation", $"$(presentation.{setting.Key})"),
            new XAttribute("key", Key),
            isSwitch ? new XAttribute("valueName", setting.Name) : null,
            Element("parentCategory", [("ref", Category)]),
            Element("supportedOn", [("ref", SupportedOn)]),
            isSwitch ? Switch("enabledValue", "1") : null,
            isSwitch ? Switch("disabledValue", "0") : null,
            isSwitch ? null : Element("elements", [], Field(setting)));
        return policy;
    }

    private static XElement Switch(string name, string value) => Element(name, [], Element("decimal", [("value", value)]));

    private static XElement Field(Setting setting)
    {
        (string, string)[] common = [("id", $"{setting.Key}_Value"), ("valueName", setting.Name), ("required", "true")];
        var longest = setting.Longest.ToString(CultureInfo.InvariantCulture);
        return setting.Kind switch
        {
            SettingKind.Number when setting.Choices.Count == 0 => Element("decimal", [.. common, ("minValue", "0"), ("maxValue", longest)]),
            SettingKind.Choice => Element("enum", common, [.. setting.Choices.Select(choice => Item(setting, choice))]),
            SettingKind.Text when setting.Longest > 0 => Element("text", [.. common, ("maxLength", longest)]),
            _ => Element("text", common),
        };
    }

    private static XElement Item(Setting setting, string choice) => Element(
        "item", [("displayName", $"$(string.{setting.Key}_{choice})")], Element("value", [], Element("string", [], new XText(choice))));

    private static XElement Element(string name, (string Name, string Value)[] attributes, params XNode[] content) =>
        new(Namespace + name, attributes.Select(static attribute => new XAttribute(attribute.Name, attribute.Value)), content);
}
