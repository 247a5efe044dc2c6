using System.Globalization;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Deployment;

[TestClass]
public sealed partial class DeploymentGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "deployment.md"));

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
        var lines = CommandLine().Matches(Guide).Select(static line => line.Groups["command"].Value).ToList();
        Assert.HasCount(2, lines, "One that installs and one that uninstalls.");
        foreach (var line in lines)
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

    // powershell.exe … -Command "…"
    [GeneratedRegex(@"^powershell\.exe .* -Command ""(?<command>[^""]+)""\r?$", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    // | 1603 | Failed | …
    [GeneratedRegex(@"^\| (?<code>\d+) \| (Success|Failed|Retry|Hard reboot|Soft reboot) \|", RegexOptions.Multiline)]
    private static partial Regex CodeRow();
}
