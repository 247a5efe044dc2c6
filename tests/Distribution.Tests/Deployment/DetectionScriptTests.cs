namespace EGovToken.Distribution.Tests.Deployment;

[TestClass]
public sealed class DetectionScriptTests
{
    private const string Script = "Detect-EGovToken.ps1";

    [TestMethod]
    [DataRow("1.0.0", true)]
    [DataRow("1.0", false, DisplayName = "1.0 is before 1.0.0")]
    [DataRow("2.3.4", true)]
    [DataRow("10.0.0", true, DisplayName = "10 is after 9")]
    [DataRow("0.9.9", false)]
    [DataRow("one", false)]
    public void It_says_installed_from_the_wanted_version_on(string version, bool installed)
    {
        var run = Run($"[pscustomobject] @{{ DisplayName = 'eGov Token Setup (all users)'; DisplayVersion = '{version}' }}");
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode, "Any other exit code means that the detection failed.");
        Assert.HasCount(installed ? 1 : 0, run.Output);
    }

    [TestMethod]
    public void Other_entries_and_entries_without_a_name_do_not_count()
    {
        var run = Run("[pscustomobject] @{ Comment = 'x' }; [pscustomobject] @{ DisplayName = 'eGov Token Setup'; DisplayVersion = '9.0.0' }");
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode);
        Assert.IsEmpty(run.Output);
    }

    [TestMethod]
    public void Nothing_at_all_is_not_installed()
    {
        var run = Run("");
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode);
        Assert.IsEmpty(run.Output);
    }

    // Uninstall's entries, which only Windows has.
    private static ScriptRun Run(string entries) => ScriptRun.Of(
        Script, $"function Get-ItemProperty {{ [CmdletBinding()] param([string] $Path) if ($Path -like 'HKLM:\\SOFTWARE\\Microsoft\\Windows\\*\\Uninstall\\*') {{ {entries} }} }}");
}
