using EGovToken.Testing.TestDoubles;
using EGovToken.Testing.TestTools;

namespace EGovToken.Distribution.Tests.Deployment;

[TestClass]
public sealed class LayoutScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LayoutScriptTests()
    {
        File.WriteAllText(_folder.PathOf("EGovTokenSetup.exe"), "bundle");
        File.WriteAllText(_folder.PathOf("es2003_160804.exe"), "middleware");
        var sums = Tool.Run("sh", "-c", "cd \"$1\" && sha256sum *.exe", "sh", _folder.FullName);
        File.WriteAllText(_folder.PathOf("SHA256SUMS"), sums);
    }

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void A_folder_that_is_as_it_was_published_passes()
    {
        var run = Run();
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode);
        CollectionAssert.AreEqual(new[] { "EGovTokenSetup.exe: OK", "es2003_160804.exe: OK" }, run.Output.ToArray());
    }

    [TestMethod]
    public void What_is_changed_missing_or_not_listed_is_named()
    {
        File.AppendAllText(_folder.PathOf("EGovTokenSetup.exe"), "!");
        File.Delete(_folder.PathOf("es2003_160804.exe"));
        File.WriteAllText(_folder.PathOf("other.msi"), "");
        var run = Run();
        Assert.AreEqual(1, run.ExitCode);
        CollectionAssert.AreEqual(
            new[] { "EGovTokenSetup.exe: CHANGED", "es2003_160804.exe: MISSING", "other.msi: NOT LISTED" }, run.Output.ToArray());
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

    private ScriptRun Run() => ScriptRun.Of("Test-EGovTokenLayout.ps1", "", new KeyValuePair<string, object>("Path", _folder.FullName));
}
