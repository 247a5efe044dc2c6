namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE10, ICE14, ICE47 and ICE101: features.</summary>
internal static class FeatureRules
{
    private const int FollowParent = 2;
    private const int FavourAdvertisement = 4;
    private const int DisallowAdvertisement = 8;
    private const int MostComponents = 1600;
    private const int LongestName = 38;

    /// <summary>ICE10: a feature may be advertised where its parent is.</summary>
    public static IEnumerable<IceFinding> Advertisement(MsiDatabase msi) =>
        from feature in msi.Rows("Feature")
        where feature["Feature_Parent"].Length > 0
        let parent = msi.Rows("Feature").FirstOrDefault(row => row["Feature"] == feature["Feature_Parent"])
        where parent is null
            || (parent.Number("Attributes") & FavourAdvertisement) != 0 && (feature.Number("Attributes") & DisallowAdvertisement) != 0
        select Error(10, "Feature", feature["Feature"], "its parent is missing, or is advertised where it may not be");

    /// <summary>ICE14: a root has no parent to follow, and none is its own.</summary>
    public static IEnumerable<IceFinding> Parents(MsiDatabase msi) =>
        from feature in msi.Rows("Feature")
        let follows = (feature.Number("Attributes") & FollowParent) != 0
        where feature["Feature_Parent"] == feature["Feature"] || feature["Feature_Parent"].Length == 0 && follows
        select Error(14, "Feature", feature["Feature"], "it is its own parent, or a root that follows one");

    /// <summary>ICE47: no feature has too many components.</summary>
    public static IEnumerable<IceFinding> Components(MsiDatabase msi) =>
        from components in msi.Rows("FeatureComponents").GroupBy(row => row["Feature_"])
        where components.Count() >= MostComponents
        select Warning(47, "Feature", components.Key, $"it has {components.Count()} components");

    /// <summary>ICE101: a feature's name is short enough.</summary>
    public static IEnumerable<IceFinding> Names(MsiDatabase msi) =>
        from feature in msi.Rows("Feature")
        where feature["Feature"].Length > LongestName
        select Error(101, "Feature", feature["Feature"], $"its name is longer than {LongestName} characters");
}
