using EGovToken.Testing.Toolchain.DownLevel.Schema;
using static EGovToken.Testing.Toolchain.DownLevel.Schema.ElementRule;

namespace EGovToken.Testing.Toolchain.DownLevel.Rules;

/// <summary>Features.</summary>
internal static class FeatureRules
{
    private static readonly string[] Content = ["Component", "ComponentGroupRef", "ComponentRef", "Feature", "FeatureGroupRef", "FeatureRef"];

    public static IEnumerable<ElementRule> All =>
    [
        Wix("Feature")
            .Keep("Id", "Description", "Display", "Level", "Title")
            .Directory("ConfigurableDirectory")
            .Translate("AllowAbsent", "Absent", ("yes", "allow"), ("no", "disallow"))
            .OneOf("AllowAdvertise", "yes", "no")
            .OneOf("InstallDefault", "followParent", "local", "source")
            .OneOf("TypicalDefault", "advertise", "install")
            .Default("Level", "1")
            .Holds(Content)
            .Holds("Level"),
        Wix("Level").As("Condition").Require("Condition", "Value").Rename("Value", "Level").Text("Condition"),
        Wix("FeatureRef").Keep("Id").YesNo("IgnoreParent").Holds(Content).Holds("FeatureGroup"),
        Wix("FeatureGroup").Keep("Id").Holds(Content),
        Wix("FeatureGroupRef").Keep("Id").YesNo("IgnoreParent", "Primary"),
    ];
}
