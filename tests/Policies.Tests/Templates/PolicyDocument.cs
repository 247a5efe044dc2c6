using System.Globalization;
using System.Text;

namespace EGovToken.Policies.Tests.Templates;

/// <summary>Writes the policies' part of docs/policies.md from the template and its English texts.</summary>
internal static class PolicyDocument
{
    /// <summary>A table of all policies, then each with its explanation.</summary>
    public static string Write()
    {
        var texts = PolicyTemplate.Texts.Single(static texts => texts.Culture == "en-US");
        var document = new StringBuilder();
        document.Append("| policy | value | type | takes |\n| --- | --- | --- | --- |\n");
        foreach (var value in PolicyTemplate.Values)
        {
            var name = texts.Strings[value.Policy.DisplayName];
            document.Append(CultureInfo.InvariantCulture, $"| {name} | `{value.Name}` | {value.RegistryType} | {Range(value)} |\n");
        }

        foreach (var policy in PolicyTemplate.All)
        {
            document.Append(CultureInfo.InvariantCulture, $"\n### {texts.Strings[policy.DisplayName]}\n{texts.Strings[policy.ExplainText]}\n");
        }

        return document.ToString();
    }

    private static string Range(PolicyValue value) => value.Kind switch
    {
        "policy" => $"`{value.Choices[0]}` when enabled, `{value.Choices[1]}` when disabled",
        "decimal" => $"{value.Smallest} to {value.Greatest}",
        "enum" => string.Join(", ", value.Choices.Select(static choice => $"`{choice}`")),
        _ => value.LongestText is { } longest ? $"up to {longest} characters" : "text",
    };
}
