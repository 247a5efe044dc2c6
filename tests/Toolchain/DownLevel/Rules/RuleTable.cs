using System.Collections.Frozen;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>All rules, by the v4 name of their element. What is not here is an error.</summary>
internal static class RuleTable
{
    private static readonly FrozenDictionary<XName, ElementRule> Rules = new[]
    {
        PackageRules.All,
        ComponentRules.All,
        SequenceRules.All,
        DialogRules.All,
        BundleRules.All,
    }.SelectMany(rules => rules).ToFrozenDictionary(rule => rule.Name);

    /// <summary>The element that every source file starts with.</summary>
    public static ElementRule Root { get; } = Rules[Namespaces.Wix + "Wix"];

    public static ElementRule? Find(XName name) => Rules.GetValueOrDefault(name);
}
