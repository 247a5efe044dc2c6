using System.Management.Automation.Language;

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

    [TestMethod]
    [DataRow(@"$standIns.Remove('HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Run')", DisplayName = "without what runs at logons")]
    [DataRow(@"$standIns.Remove('HKLM:\SOFTWARE\EGovToken')", DisplayName = "without the package's settings")]
    [DataRow(@"$files = @('C:\Program Files\EGovToken\egovtoken.exe')", DisplayName = "without the program that runs at logons")]
    [DataRow(@"$files = @('C:\Program Files\EGovToken\egovtokenw.exe')", DisplayName = "without the one that it starts")]
    public void What_cannot_run_at_a_logon_is_to_be_installed_again(string lack)
    {
        var entry = Entry("'eGov Token Setup (all users)'", "'1.0.0'");
        Assert.HasCount(1, Run(entry).Output);

        var run = Run(entry, lack);

        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode);
        Assert.IsEmpty(run.Output);
        Assert.HasCount(1, Run(entry, lack, new KeyValuePair<string, object>("MinimumVersion", "0.0")).Output, "for an uninstallation it is there");
    }

    // App Control has scripts that are not signed run in a language that calls no methods.
    [TestMethod]
    public void It_calls_no_methods()
    {
        var script = Parser.ParseFile(Path.Combine(ScriptRun.Folder, Script), out _, out _);

        Assert.IsEmpty(script.FindAll(static part => part is InvokeMemberExpressionAst, searchNestedScriptBlocks: true));
    }

    private static string Entry(string displayName, string displayVersion) =>
        $"[pscustomobject] @{{ PSPath = [guid]::NewGuid().ToString(); DisplayName = {displayName}; DisplayVersion = {displayVersion} }}\n";

    // The registry, which only Windows has, and the commands that come in modules of their own.
    private static ScriptRun Run(string entries, string more = "", params IEnumerable<KeyValuePair<string, object>> parameters) => ScriptRun.Of(
        Script,
        $$"""
        $entries = @({{entries}})
        $standIns = @{
            'HKLM:\SOFTWARE\EGovToken' = [pscustomobject] @{ InstallFolder = 'C:\Program Files\EGovToken' }
            'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Run' = [pscustomobject] @{ EGovToken = 'egovtokenw.exe register --at-logon' }
        }
        foreach ($entry in $entries) { $standIns[$entry.PSPath] = $entry }
        $files = @('C:\Program Files\EGovToken\egovtoken.exe', 'C:\Program Files\EGovToken\egovtokenw.exe')
        {{more}}
        function Get-ChildItem {
            [CmdletBinding()]
            param([string] $Path)
            if ($Path -eq 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall') { $entries }
        }
        function Get-ItemProperty {
            [CmdletBinding()]
            param([string] $LiteralPath, [string[]] $Name)
            if ($standIns.ContainsKey($LiteralPath)) { $standIns[$LiteralPath] }
        }
        function Select-Object {
            param([Parameter(ValueFromPipeline = $true)] $InputObject, [string[]] $Property)
            process {
                $chosen = @{}
                foreach ($name in $Property) { $chosen[$name] = if ($InputObject.PSObject.Properties[$name]) { $InputObject.$name } }
                [pscustomobject] $chosen
            }
        }
        function Test-Path { param([string] $LiteralPath, [string] $PathType) $files -contains $LiteralPath }
        """,
        parameters);
}
