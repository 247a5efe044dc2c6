using System.Reflection;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Testing.Pkcs11Interop.Tests.Api;

/// <summary>
/// PublicApi.txt lists what the stand-in offers, as version 5.3.0 of the real package declares it. Code that compiles against the one
/// compiles against the other as long as these tests pass with both (StandIns true and false).
/// </summary>
[TestClass]
public sealed class PublicApiTests
{
    private static readonly Assembly Tested = typeof(Pkcs11InteropFactories).Assembly;

    private static string[] Listed => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Api", "PublicApi.txt"));

    /// <summary>Only the real package has its low-level layers in public.</summary>
    private static bool IsStandIn => Tested.GetType("Net.Pkcs11Interop.LowLevelAPI41.Pkcs11Library") is null;

    [TestMethod]
    public void Every_listed_signature_exists()
    {
        string[] missing = [.. Listed.Except(PublicApiListing.Of(Tested))];
        Assert.IsEmpty(missing, $"Listed, but not in {Tested.FullName}:\n{string.Join('\n', missing)}");
    }

    [TestMethod]
    public void The_stand_in_offers_nothing_that_is_not_listed()
    {
        if (!IsStandIn)
        {
            Assert.Inconclusive("The real package offers far more.");
        }

        string[] surplus = [.. PublicApiListing.Of(Tested).Except(Listed)];
        Assert.IsEmpty(surplus, $"In the stand-in, but not listed:\n{string.Join('\n', surplus)}");
    }

    [TestMethod]
    public void The_list_is_sorted_and_names_nothing_twice()
    {
        CollectionAssert.AreEqual(Listed.Distinct().Order(StringComparer.Ordinal).ToArray(), Listed);
    }

    [TestMethod]
    public void The_assembly_is_named_and_numbered_like_the_package()
    {
        Assert.AreEqual("Pkcs11Interop", Tested.GetName().Name);
        Assert.AreEqual(new Version(5, 3, 0, 0), Tested.GetName().Version);
    }
}
