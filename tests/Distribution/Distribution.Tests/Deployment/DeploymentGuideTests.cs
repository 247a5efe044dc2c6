using System.Globalization;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Deployment;

[TestClass]
public sealed partial class DeploymentGuideTests : IDisposable
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "deployment.md"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    public void The_guide_has_every_documented_exit_code() => CollectionAssert.AreEquivalent(
        ExitCodeTable.All.ToArray(),
        CodeRow().Matches(Guide).Select(static row => int.Parse(row.Groups["code"].Value, CultureInfo.InvariantCulture)).ToArray());

    [TestMethod]
    public void Every_script_is_in_the_guide()
    {
        foreach (var script in Directory.GetFiles(ScriptRun.Folder, "*.ps1"))
        {
            Assert.Contains(Path.GetFileName(script), Guide);
        }
    }

    [TestMethod]
    public void The_guides_command_lines_of_a_script_parse_name_its_parameters_and_pass_its_exit_code_on()
    {
        Assert.HasCount(2, CommandLines, "One that installs and one that uninstalls.");
        foreach (var line in CommandLines)
        {
            var parsed = Parser.ParseInput(line, out _, out var errors);
            Assert.IsEmpty(errors, line);
            var command = (CommandAst)parsed.Find(static node => node is CommandAst, searchNestedScriptBlocks: true);
            var script = Parser.ParseFile(Path.Combine(ScriptRun.Folder, command.GetCommandName().Replace(".\\", "", StringComparison.Ordinal)), out _, out _);
            var known = script.ParamBlock.Parameters.Select(static parameter => parameter.Name.VariablePath.UserPath).ToList();
            foreach (var parameter in command.CommandElements.OfType<CommandParameterAst>())
            {
                Assert.Contains(parameter.ParameterName, known);
            }

            Assert.EndsWith("; exit $LASTEXITCODE", line);
        }
    }

    [TestMethod]
    public void The_guides_command_lines_end_with_the_exit_code_of_Windows_Installer()
    {
        CopyScript();
        foreach (var line in CommandLines)
        {
            var run = Run(line);
            Assert.AreEqual("", run.Error);
            Assert.AreEqual(3010, run.ExitCode, line);
        }
    }

    // Of what is thrown, PowerShell makes the exit code 1. One of 0 would be taken for an installation.
    [TestMethod]
    [DataRow(false, ".ps1 -", DisplayName = "no script")]
    [DataRow(true, ".ps1 -No", DisplayName = "a misspelt parameter")]
    public void The_guides_command_lines_fail_when_the_script_does_not_run(bool isThere, string parameter)
    {
        if (isThere)
        {
            CopyScript();
        }

        foreach (var line in CommandLines)
        {
            Assert.IsNull(Run(line.Replace(".ps1 -", parameter, StringComparison.Ordinal)).ExitCode, line);
        }

        Assert.IsFalse(File.Exists(_folder.PathOf("started")));
    }

    // Windows Installer takes no "TOKENPINFILE=C:\Users\A Name\…", which Windows PowerShell makes of TOKENPINFILE="$file".
    [TestMethod]
    public void The_guides_command_for_a_PIN_gives_Windows_Installer_a_path_with_blanks_and_leaves_no_file()
    {
        var file = PINFile();
        var run = RunPINCommand("[pscustomobject] @{ ExitCode = 1603 }");
        Assert.AreEqual("", run.Error);
        CollectionAssert.AreEqual(new[] { "Exit code 1603" }, run.Output.ToArray());
        Assert.AreEqual($"msiexec /i EGovToken.msi /qn /norestart TOKENPINFILE=\"{file}\"", File.ReadAllText(_folder.PathOf("started")));
        Assert.AreEqual("1234", File.ReadAllText(_folder.PathOf("pin")));
        Assert.IsFalse(File.Exists(file));
    }

    [TestMethod]
    public void The_guides_command_for_a_PIN_leaves_no_file_when_Windows_Installer_does_not_start_or_has_removed_it()
    {
        var file = PINFile();
        Assert.Contains("no Windows Installer", RunPINCommand("throw 'no Windows Installer'").Error);
        Assert.IsFalse(File.Exists(file));

        var run = RunPINCommand($"[System.IO.File]::Delete('{file}'); [pscustomobject] @{{ ExitCode = 0 }}");
        Assert.AreEqual("", run.Error);
        CollectionAssert.AreEqual(new[] { "Exit code 0" }, run.Output.ToArray());
    }

    private static IReadOnlyList<string> CommandLines => [.. CommandLine().Matches(Guide).Select(static line => line.Groups["command"].Value)];

    private string PINFile() => Path.Combine(Directory.CreateDirectory(_folder.PathOf("A Name")).FullName, "egov-pin.txt");

    private void CopyScript()
    {
        File.Copy(Path.Combine(ScriptRun.Folder, "Install-EGovToken.ps1"), _folder.PathOf("Install-EGovToken.ps1"));
        File.WriteAllText(_folder.PathOf("EGovTokenMachine.msi"), "");
    }

    // As a file, because only a file's "exit" leaves an exit code that can be seen from here.
    private ScriptRun Run(string command, string commands = "")
    {
        var script = _folder.PathOf("command.ps1");
        File.WriteAllText(script, command);
        return ScriptRun.Of(
            script,
            ScriptRun.At(_folder.FullName) + $$"""
            function Start-Process {
                param([string] $FilePath, [string[]] $ArgumentList, [switch] $Wait, [switch] $PassThru)
                if (-not $Wait -or -not $PassThru) { throw 'Its exit code is not known.' }
                [System.IO.File]::WriteAllText('{{_folder.PathOf("started")}}', "$FilePath $ArgumentList")
                Get-Ended
            }
            function Get-Ended { [pscustomobject] @{ ExitCode = 3010 } }
            class Installer { [string[]] RelatedProducts([string] $code) { return @('{0F4B3C62-3A55-4B6E-8F1B-6B8A3E9C7D11}') } }
            function New-Object { param([string] $ComObject) [Installer]::new() }
            {{commands}}
            """);
    }

    private ScriptRun RunPINCommand(string ended) => Run(
        PINCommand().Match(Guide).Groups["command"].Value.Replace(@"$env:LOCALAPPDATA\", Path.GetDirectoryName(PINFile()) + "/", StringComparison.Ordinal),
        $$"""
        function Get-Ended { [System.IO.File]::Copy('{{PINFile()}}', '{{_folder.PathOf("pin")}}', $true); {{ended}} }
        function Read-Host { '1234' }
        function Set-Content {
            param([string] $Path, [string] $Value, [string] $Encoding, [switch] $NoNewline)
            if ($Encoding -ne 'UTF8' -or -not $NoNewline) { throw 'The package would refuse it.' }
            [System.IO.File]::WriteAllText($Path, $Value)
        }
        function Test-Path { param([string] $Path) [System.IO.File]::Exists($Path) }
        function Remove-Item { param([string] $Path) [System.IO.File]::Delete($Path) }
        """);

    // ```
    // $file = …
    // ```
    [GeneratedRegex(@"^```\r?\n(?<command>\$file = .*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex PINCommand();

    // powershell.exe … -Command "…"
    [GeneratedRegex(@"^powershell\.exe .* -Command ""(?<command>[^""]+)""\r?$", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    // | 1603 | Failed | …
    [GeneratedRegex(@"^\| (?<code>\d+) \| (Success|Failed|Retry|Hard reboot|Soft reboot) \|", RegexOptions.Multiline)]
    private static partial Regex CodeRow();
}
