using System.Globalization;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.Toolchain;

namespace EGovToken.Distribution.Tests.Deployment;

[TestClass]
public sealed class LayoutScriptTests : IDisposable
{
    private static readonly string[] Published =
    [
        "EGovToken.msi", "EGovToken.msi.cdx.json", "EGovTokenMachine.msi", "EGovTokenMachine.msi.cdx.json", "EGovTokenSetup.exe", "EGovTokenSetup.exe.cdx.json",
    ];

    private readonly TemporaryFolder _folder = new();

    public LayoutScriptTests()
    {
        foreach (var name in Published)
        {
            File.WriteAllText(_folder.PathOf(name), name);
        }

        // The sums are the build's own.
        Tool.Run("dotnet", "exec", BuildTool.Assembly, "checksums", _folder.FullName);
    }

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_folder_that_is_as_it_was_published_passes()
    {
        var run = Run();
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode);
        CollectionAssert.AreEqual(Published.Select(static name => $"{name}: OK").ToArray(), run.Output.ToArray());
    }

    [TestMethod]
    public void What_is_changed_missing_or_not_listed_is_named()
    {
        File.AppendAllText(_folder.PathOf("EGovTokenSetup.exe"), "!");
        File.Delete(_folder.PathOf("EGovTokenSetup.exe.cdx.json"));
        File.WriteAllText(_folder.PathOf("es2003_160804.exe"), "in a folder of its own");
        var run = Run();
        Assert.AreEqual(1, run.ExitCode);
        CollectionAssert.AreEqual(
            new[] { "EGovTokenSetup.exe: CHANGED", "EGovTokenSetup.exe.cdx.json: MISSING", "es2003_160804.exe: NOT LISTED" },
            run.Output.Where(static line => !line.EndsWith(": OK", StringComparison.Ordinal)).ToArray());
    }

    [TestMethod]
    [DataRow(".")]
    [DataRow("../{0}")]
    public void A_path_that_begins_at_the_location_is_found(string path)
    {
        var name = Path.GetFileName(_folder.FullName);
        var run = Run(string.Format(CultureInfo.InvariantCulture, path, name), ScriptRun.At(_folder.FullName));
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode);
        Assert.HasCount(Published.Length, run.Output);
    }

    [TestMethod]
    [DataRow("../x")]
    [DataRow("a:b")]
    public void A_name_that_leads_out_of_the_folder_is_refused(string name)
    {
        File.WriteAllText(_folder.PathOf("SHA256SUMS"), new string('0', 64) + "  " + name + "\n");
        var run = Run();
        Assert.IsNull(run.ExitCode);
        Assert.Contains("is none", run.Error);
    }

    private ScriptRun Run() => Run(_folder.FullName, "");

    private static ScriptRun Run(string path, string commands) =>
        ScriptRun.Of("Test-EGovTokenLayout.ps1", commands, new KeyValuePair<string, object>("Path", path));
}
