using System.Collections;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Deployment;

[TestClass]
public sealed partial class InstallationScriptTests : IDisposable
{
    private const string Script = "Install-EGovToken.ps1";
    private const string UpgradeCode = "7D6F5B0A-52B3-4B0C-9C0E-5E0A6B7B7A41";

    private readonly TemporaryFolder _folder = new();

    public InstallationScriptTests() => File.WriteAllText(Package, "");

    private string Package => _folder.PathOf("EGovTokenMachine.msi");

    private string Log => _folder.PathOf("install.log");

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void It_runs_the_package_silently_with_the_properties_and_a_log()
    {
        var run = Run(0, new Hashtable { ["WaitForToken"] = 600 });
        Assert.AreEqual("", run.Error);
        Assert.AreEqual($"""msiexec.exe /i "{Package}" /qn /norestart /l*v+ "{Log}" WAITFORTOKEN="600" """.TrimEnd(), File.ReadAllText(_folder.PathOf("started")));
    }

    [TestMethod]
    public void Uninstalling_needs_no_properties()
    {
        var run = Run(0, [], ("Uninstall", true));
        Assert.AreEqual("", run.Error);
        Assert.StartsWith($"msiexec.exe /x \"{Package}\" /qn", File.ReadAllText(_folder.PathOf("started")));
    }

    [TestMethod]
    public void Uninstalling_without_a_package_removes_what_is_installed_of_whatever_version()
    {
        const string Product = "{0F4B3C62-3A55-4B6E-8F1B-6B8A3E9C7D11}";

        var run = RunAlone($"'{Product}'", ("Uninstall", true));

        Assert.AreEqual("", run.Error);
        Assert.StartsWith($"msiexec.exe /x \"{Product}\" /qn", File.ReadAllText(_folder.PathOf("started")));
    }

    [TestMethod]
    public void Uninstalling_what_is_not_installed_is_done()
    {
        var run = RunAlone("", ("Uninstall", true));

        Assert.AreEqual("", run.Error);
        Assert.AreEqual(0, run.ExitCode);
        Assert.IsFalse(File.Exists(_folder.PathOf("started")));
    }

    [TestMethod]
    public void Installing_without_a_package_takes_the_one_beside_the_script()
    {
        Assert.Contains($"The package {Path.Combine(ScriptRun.Folder, "EGovTokenMachine.msi")} is not there.", RunAlone("").Error);
    }

    [TestMethod]
    public void What_it_asks_for_is_the_packages_upgrade_code()
    {
        var package = File.ReadAllText(Repository.PathOf("installer", "machine", "Package.wxs"));

        Assert.Contains($"UpgradeCode=\"{UpgradeCode}\"", package);
        Assert.Contains($"$upgradeCode = '{{{UpgradeCode}}}'", File.ReadAllText(Path.Combine(ScriptRun.Folder, Script)));
    }

    [TestMethod]
    public void Paths_that_begin_at_the_location_reach_Windows_Installer_whole()
    {
        var run = Run(0, [], ("Package", "EGovTokenMachine.msi"), ("LogFolder", "logs"));
        Assert.AreEqual("", run.Error);
        Assert.AreEqual(
            $"""msiexec.exe /i "{Package}" /qn /norestart /l*v+ "{_folder.PathOf(Path.Combine("logs", "install.log"))}" """.TrimEnd(),
            File.ReadAllText(_folder.PathOf("started")));
        Assert.IsTrue(Directory.Exists(_folder.PathOf("logs")));
    }

    [TestMethod]
    public void A_product_code_is_no_path()
    {
        const string Product = "{0F4B3C62-3A55-4B6E-8F1B-6B8A3E9C7D11}";
        var run = Run(0, [], ("Package", Product), ("Uninstall", true));
        Assert.AreEqual("", run.Error);
        Assert.StartsWith($"msiexec.exe /x \"{Product}\" /qn", File.ReadAllText(_folder.PathOf("started")));
    }

    [TestMethod]
    public void Every_documented_exit_code_is_passed_on_with_its_meaning()
    {
        foreach (var code in ExitCodeTable.OfThePackage)
        {
            var run = Run(code, []);
            Assert.AreEqual(code, run.ExitCode);
            Assert.StartsWith($"{code}: ", run.Output.Single());
            Assert.DoesNotContain("see the log", run.Output.Single());
        }

        var other = Run(1619, []);
        Assert.AreEqual(1619, other.ExitCode);
        Assert.Contains("see the log", other.Output.Single());
    }

    [TestMethod]
    [DataRow("TOKENPIN", "1")]
    [DataRow("PORTALURL", "https://x/\" EVIL=\"1")]
    [DataRow("A B", "1")]
    public void A_PIN_or_a_value_that_would_become_another_argument_is_refused(string name, string value)
    {
        var run = Run(0, new Hashtable { [name] = value });
        Assert.IsNull(run.ExitCode);
        Assert.AreNotEqual("", run.Error);
        Assert.IsFalse(File.Exists(_folder.PathOf("started")));
    }

    // A folder that users can write to may have a program of this name in it.
    [TestMethod]
    public void Windows_Installer_is_started_by_its_full_path()
    {
        var script = Parser.ParseFile(Path.Combine(ScriptRun.Folder, Script), out _, out _);
        Assert.Contains("$msiexec = [System.IO.Path]::Combine([Environment]::SystemDirectory, 'msiexec.exe')", script.Extent.Text);
        Assert.Contains("Start-Process -FilePath $msiexec ", script.Extent.Text);
    }

    // It writes and copies as SYSTEM: a folder that users can make themselves may be a junction by then.
    [TestMethod]
    public void Unless_another_folder_is_named_the_log_goes_where_no_user_can_write()
    {
        var script = Parser.ParseFile(Path.Combine(ScriptRun.Folder, Script), out _, out _);
        var folder = script.ParamBlock.Parameters.Single(static parameter => parameter.Name.VariablePath.UserPath == "LogFolder");
        Assert.AreEqual("[System.IO.Path]::Combine([Environment]::GetFolderPath('Windows'), 'Logs', 'EGovToken')", folder.DefaultValue.Extent.Text);
        foreach (var file in new[] { "deployment.md", "machine-installation.md" })
        {
            Assert.DoesNotMatchRegex(LogAmongUsers(), File.ReadAllText(Repository.PathOf("docs", file)), file);
        }
    }

    [TestMethod]
    public void A_long_log_is_set_aside()
    {
        File.WriteAllBytes(Log, new byte[1_100_000]);
        Run(0, []);
        Assert.IsFalse(File.Exists(Log));
        Assert.AreEqual(1_100_000, new FileInfo(_folder.PathOf("install.old.log")).Length);
    }

    private ScriptRun Run(int exitCode, Hashtable properties, params IEnumerable<(string Name, object Value)> more) => ScriptRun.Of(
        Script,
        Commands(exitCode),
        new Dictionary<string, object>(more.Select(static parameter => new KeyValuePair<string, object>(parameter.Name, parameter.Value)))
            .Concat(new Dictionary<string, object> { ["Package"] = Package, ["Property"] = properties, ["LogFolder"] = _folder.FullName })
            .DistinctBy(static parameter => parameter.Key));

    // No package is named; Windows Installer knows of these products.
    private ScriptRun RunAlone(string products, params IEnumerable<(string Name, object Value)> more) => ScriptRun.Of(
        Script,
        Commands(0) + $$"""

        class Installer {
            [string[]] RelatedProducts([string] $code) { if ($code -eq '{{{UpgradeCode}}}') { return @({{products}}) } throw $code }
        }
        function New-Object { param([string] $ComObject) if ($ComObject -eq 'WindowsInstaller.Installer') { [Installer]::new() } }
        """,
        more.Append((Name: "LogFolder", Value: _folder.FullName)).Select(static parameter => new KeyValuePair<string, object>(parameter.Name, parameter.Value)));

    private string Commands(int exitCode) => ScriptRun.At(_folder.FullName) + $$"""
        function Start-Process {
            param([string] $FilePath, [string[]] $ArgumentList, [switch] $Wait, [switch] $PassThru)
            [System.IO.File]::WriteAllText('{{_folder.PathOf("started")}}', "$FilePath $ArgumentList")
            [pscustomobject] @{ ExitCode = {{exitCode}} }
        }
        """;

    // /l*v C:\Windows\Temp\…, %ProgramData%\EGovToken\…
    [GeneratedRegex(@"/l\*v\+? \S*\\Temp\\|%ProgramData%\\EGovToken", RegexOptions.IgnoreCase)]
    private static partial Regex LogAmongUsers();
}
