using System.Reflection;
using EGovToken.Testing.Sandbox.Framework;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>
/// With <c>./test.sh --framework</c> it is the builds that ship that are tested: those for .NET would pass everything as well, because their
/// runtime is there for other programs. And what is left out then is told.
/// </summary>
[TestClass]
public sealed class RuntimeTests
{
    // Of the build for Windows.
    private const string Shipped = "net472";

    [TestMethod]
    [DataRow("EGovToken.msi")]
    [DataRow("EGovTokenMachine.msi")]
    public void A_package_carries_the_custom_actions_that_ship_when_those_are_tested(string package)
    {
        var library = MsiDatabase.ReadStream(Path.Combine(CitizenPC.Packages, package), "Binary.CustomActions");

        foreach (var (project, built) in new[] { ("EGovToken.CustomActions", "x64/Release"), ("EGovToken.Core", "Release") })
        {
            var assembly = Built(project, built, $"{project}.dll");
            Assert.AreEqual(FrameworkRuntime.IsChosen, library.AsSpan().IndexOf(assembly) >= 0, project);
        }
    }

    [TestMethod]
    [DataRow("EGovToken.msi", 1)]
    [DataRow("EGovTokenMachine.msi", 2)]
    public void A_package_carries_the_programs_that_ship_when_those_are_tested(string package, int count)
    {
        using var folder = new TemporaryFolder();
        Tool.Run("msiextract", "-C", folder.FullName, Path.Combine(CitizenPC.Packages, package));

        var programs = Directory.GetFiles(folder.FullName, "egovtoken*.exe", SearchOption.AllDirectories);

        Assert.HasCount(count, programs);
        foreach (var program in programs)
        {
            AssertShips(program);
        }
    }

    [TestMethod]
    [DataRow("egovtoken.exe")]
    [DataRow("egovtokenw.exe")]
    public void So_are_the_programs_that_tests_run_without_a_package(string program) =>
        AssertShips(Path.Combine(Repository.Product, "command-line", program));

    [TestMethod]
    public void Each_test_that_is_left_out_is_in_the_list_with_the_reason()
    {
        var list = File.ReadAllLines(Repository.PathOf("tests", "Sandbox", "Framework", "README.md"))
            .SkipWhile(static line => line != "## Where it differs all the same").Where(static line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        var leftOut = typeof(RuntimeTests).Assembly.GetTypes().SelectMany(static type => type.GetMethods())
            .Where(static test => test.GetCustomAttribute<NotOnMonoAttribute>() is not null).Select(static test => test.DeclaringType!.Name).ToList();

        Assert.HasCount(list.Count, leftOut);
        foreach (var test in leftOut)
        {
            Assert.Contains(line => line.StartsWith($"| `{test}`", StringComparison.Ordinal), list, test);
        }
    }

    private static void AssertShips(string program)
    {
        var project = Path.GetFileName(program) == "egovtoken.exe" ? "EGovToken.Cli" : "EGovToken.Windowless";
        var shipped = Built(project, "Release", Path.GetFileName(program));
        Assert.AreEqual(FrameworkRuntime.IsChosen, File.ReadAllBytes(program).AsSpan().SequenceEqual(shipped), program);
    }

    private static byte[] Built(string project, string configuration, string file) =>
        File.ReadAllBytes(Repository.PathOf("customactions", project, "bin", configuration, Shipped, file));
}
