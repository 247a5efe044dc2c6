using EGovToken.Testing.Sandbox.Framework;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Sandbox.Tests;

// It changes the process's environment.
[TestClass]
[DoNotParallelize]
[TestCategory("Sandbox")]
public sealed class FrameworkRuntimeTests
{
    [TestMethod]
    [DataRow(null, false)]
    [DataRow("", false)]
    [DataRow("framework", true)]
    public void It_is_there_where_it_is_asked_for(string? value, bool expected)
    {
        using var variable = new EnvironmentChange(FrameworkRuntime.Variable, value);

        Assert.AreEqual(expected, FrameworkRuntime.IsChosen);
    }

    [TestMethod]
    public void A_name_that_no_runtime_has_is_an_error_and_not_the_usual_one()
    {
        using var variable = new EnvironmentChange(FrameworkRuntime.Variable, "Framework");

        var error = Assert.ThrowsExactly<SandboxException>(static () => FrameworkRuntime.IsChosen);

        Assert.Contains("EGOVTOKEN_RUNTIME is 'Framework'", error.Message);
    }

    [TestMethod]
    public void Without_a_package_source_the_error_names_it_and_nothing_is_left_in_the_cache()
    {
        using var cache = new TemporaryFolder("cache");
        using var caches = new EnvironmentChange("XDG_CACHE_HOME", cache.FullName);
        using var mirror = new EnvironmentChange("EGOVTOKEN_DEBIAN_MIRROR", "http://127.0.0.1:9/debian");

        var error = Assert.ThrowsExactly<SandboxException>(() => FrameworkRuntime.Ensure());

        Assert.Contains("could not be fetched from http://127.0.0.1:9/debian", error.Message);
        Assert.IsEmpty(Directory.GetDirectories(cache.PathOf("egovtoken-setup"), "framework*"));
        Assert.IsEmpty(Directory.GetFileSystemEntries(Path.Combine(cache.PathOf("egovtoken-setup"), "work")));
    }
}
