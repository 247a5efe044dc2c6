using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>The frame of a source file.</summary>
internal static class RootRules
{
    public static IEnumerable<ElementRule> All =>
    [
        Wix("Wix")
            .Drop("RequiredVersion", "It names the WiX that the authoring is made for; the one in the sandbox is older on purpose.")
            .Holds("Bundle", "Fragment", "Package"),

        // Which WiX takes or leaves with its fragments is the same on both sides: the linker follows references.
        Wix("Fragment")
            .Keep("Id")
            .Holds(Names.PackageContent)
            .Holds("BootstrapperApplication", "Container", "PackageGroup", "PayloadGroup", "RelatedBundle", "Variable")
            .HoldsBal("Condition")
            .HoldsUtil(Names.BundleSearches),

        Wix("WixVariable").Keep("Id", "Value").YesNo("Overridable"),
    ];
}
