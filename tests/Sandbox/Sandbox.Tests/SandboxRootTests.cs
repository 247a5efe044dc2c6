using EGovToken.Testing.Sandbox.Root;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Sandbox.Tests;

// It changes the process's environment.
[TestClass]
[DoNotParallelize]
[TestCategory("Sandbox")]
public sealed class SandboxRootTests
{
    [TestMethod]
    public void The_root_has_Wine_in_both_architectures()
    {
        var root = SandboxRoot.Ensure();

        Assert.IsTrue(File.Exists(Path.Combine(root, "usr/lib/x86_64-linux-gnu/wine/x86_64-windows/kernel32.dll")));
        Assert.IsTrue(File.Exists(Path.Combine(root, "usr/lib/i386-linux-gnu/wine/i386-windows/kernel32.dll")));
    }

    [TestMethod]
    public void A_root_that_exists_is_not_made_again()
    {
        var first = SandboxRoot.Ensure();
        var lines = new List<string>();

        var second = SandboxRoot.Ensure(new Lines(lines));

        Assert.AreEqual(first, second);
        Assert.IsEmpty(lines);
    }

    [TestMethod]
    public void Without_bwrap_the_error_names_the_package()
    {
        using var path = new EnvironmentChange("PATH", "/nowhere");

        var error = Assert.ThrowsExactly<SandboxException>(() => SandboxRoot.Ensure());

        Assert.Contains("apt-get install bubblewrap", error.Message);
    }

    [TestMethod]
    public void Without_a_package_source_the_error_names_it_and_nothing_is_left_in_the_cache()
    {
        using var cache = new TemporaryFolder("cache");
        using var caches = new EnvironmentChange("XDG_CACHE_HOME", cache.FullName);
        using var mirror = new EnvironmentChange("EGOVTOKEN_DEBIAN_MIRROR", "http://127.0.0.1:9/debian");

        var error = Assert.ThrowsExactly<SandboxException>(() => SandboxRoot.Ensure());

        Assert.Contains("http://127.0.0.1:9/debian", error.Message);
        Assert.IsEmpty(Directory.GetDirectories(cache.PathOf("egovtoken-setup")));
    }

    private sealed class Lines(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
