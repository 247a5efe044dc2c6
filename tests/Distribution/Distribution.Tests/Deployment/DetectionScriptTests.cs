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
        var run = Run(Entry("'eGov Token Setup (all users)'", $"'{version}'"));
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode, "Any other exit code means that the detection failed.");
        Assert.HasCount(installed ? 1 : 0, run.Output);
    }

    [TestMethod]
    [DataRow("$null", "$null", DisplayName = "neither name nor version")]
    [DataRow("'eGov Token Setup'", "'9.0.0'", DisplayName = "a user's own installation")]
    [DataRow("@('eGov Token Setup (all users)', 'x')", "'9.0.0'", DisplayName = "a name of several texts")]
    [DataRow("1", "'9.0.0'", DisplayName = "a number for a name")]
    [DataRow("'eGov Token Setup (all users)'", "$null", DisplayName = "no version")]
    [DataRow("'eGov Token Setup (all users)'", "[byte[]] (1, 0, 0)", DisplayName = "bytes for a version")]
    public void Other_entries_and_odd_ones_do_not_count(string displayName, string displayVersion)
    {
        var run = Run(Entry(displayName, displayVersion));
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode);
        Assert.IsEmpty(run.Output);
    }

    [TestMethod]
    public void Odd_entries_of_other_programs_do_not_hide_it()
    {
        var run = Run(Entry("[byte[]] (1, 2)", "7") + Entry("$null", "$null") + Entry("'eGov Token Setup (all users)'", "'1.0.0'"));
        Assert.AreEqual("", run.Error);
        CollectionAssert.AreEqual(new[] { "eGov Token Setup 1.0.0" }, run.Output.ToArray());
    }

    [TestMethod]
    public void Nothing_at_all_is_not_installed()
    {
        var run = Run("");
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode);
        Assert.IsEmpty(run.Output);
    }

    private static string Entry(string displayName, string displayVersion) =>
        $"[UninstallKey] @{{ Values = @{{ DisplayName = {displayName}; DisplayVersion = {displayVersion} }} }}\n";

    // Uninstall's keys, which only Windows has. Any other value of one may be such as nobody can read.
    private static ScriptRun Run(string entries) => ScriptRun.Of(
        Script,
        $$"""
        class UninstallKey {
            [hashtable] $Values
            [object] GetValue([string] $name) {
                if (-not $this.Values.ContainsKey($name)) { throw [System.InvalidCastException]::new() }
                return $this.Values[$name]
            }
        }
        function Get-ChildItem {
            [CmdletBinding()]
            param([string] $Path)
            if ($Path -eq 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall') {
                {{entries}}
            }
        }
        """);
}
