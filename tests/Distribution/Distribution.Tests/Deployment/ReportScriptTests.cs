using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Deployment;

[TestClass]
public sealed class ReportScriptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    [DataRow("{0}")]
    [DataRow(".", DisplayName = "a path that begins at the location")]
    public void The_report_is_in_the_folder_under_the_PCs_name(string folder)
    {
        var run = Run("'{'; '}'", folder.Replace("{0}", _folder.FullName, StringComparison.Ordinal));
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode);
        Assert.AreEqual("{\n}", File.ReadAllText(_folder.PathOf(Environment.MachineName + ".json")));
    }

    [TestMethod]
    public void No_report_is_a_failure()
    {
        var run = Run("", ".");
        Assert.IsNull(run.ExitCode);
        Assert.Contains("gave no report", run.Error);
        Assert.IsEmpty(Directory.GetFiles(_folder.FullName));
    }

    private ScriptRun Run(string output, string folder) => ScriptRun.Of(
        "Send-EGovTokenStatus.ps1",
        ScriptRun.At(_folder.FullName) + $"function Get-Report {{ {output} }}",
        [new("Folder", folder), new("Program", "Get-Report")]);
}
