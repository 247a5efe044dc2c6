namespace EGovToken.PayloadManifests.Tests.Workspace;

/// <summary>The manifests that the project ships.</summary>
internal static class ShippedManifests
{
    public const string VendorName = "es2003_160804.json";

    public const string StandInName = "standin-middleware.json";

    public static string Vendor => PathOf(VendorName);

    public static string StandIn => PathOf(StandInName);

    private static string PathOf(string name)
    {
        return Path.Combine(AppContext.BaseDirectory, "manifests", name);
    }
}
