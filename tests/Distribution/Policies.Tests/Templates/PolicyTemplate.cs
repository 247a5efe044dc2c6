using System.Xml.Linq;
using EGovToken.Testing.TestKit;

namespace EGovToken.Policies.Tests.Templates;

/// <summary>The product's administrative template: one ADMX file, which knows no language, and an ADML file for each language.</summary>
internal static class PolicyTemplate
{
    /// <summary>The namespace of both kinds of file.</summary>
    public static readonly XNamespace Namespace = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions";

    /// <summary>The folder as administrators copy it.</summary>
    public static readonly string Folder = Path.Combine(Repository.Artifacts, "policies");

    /// <summary>The ADMX file's path.</summary>
    public static readonly string File = Path.Combine(Folder, "EGovToken.admx");

    /// <summary>The ADMX file.</summary>
    public static XDocument Document { get; } = XDocument.Load(File);

    /// <summary>All policies in their order.</summary>
    public static IReadOnlyList<Policy> All { get; } = [.. Document.Descendants(Namespace + "policy").Select(static policy => new Policy(policy))];

    /// <summary>All values that they set.</summary>
    public static IReadOnlyList<PolicyValue> Values { get; } = [.. All.SelectMany(static policy => policy.Values)];

    /// <summary>The ADML files.</summary>
    public static IReadOnlyList<PolicyTexts> Texts { get; } =
        [.. Directory.GetFiles(Folder, "*.adml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static file => new PolicyTexts(file))];
}
