using System.Globalization;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using EGovToken.Core.Settings;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Deployment;

[TestClass]
public sealed partial class DeploymentGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs", "deployment.md"));

    [TestMethod]
    public void The_guides_table_has_every_setting_and_says_which_has_a_policy()
    {
        var rows = SettingRow().Matches(Guide).ToDictionary(static row => row.Groups["name"].Value, static row => row.Groups["policy"].Value);
        CollectionAssert.AreEquivalent(SettingTable.All.Select(static setting => setting.Name).ToArray(), rows.Keys.ToArray());
        foreach (var (name, policy) in rows)
        {
            Assert.AreEqual(SettingTable.NamesAt(SettingPlaces.Policy).Contains(name) ? "yes" : "no", policy, name);
        }
    }

    [TestMethod]
    public void The_READMEs_table_has_every_setting_of_the_users_package_with_its_default()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        foreach (var setting in SettingTable.All.Where(static setting => setting.Places.HasFlag(SettingPlaces.UserPackage)))
        {
            // Where the table has no default, the row may say in words what happens then.
            Assert.Contains($"\n| `{setting.Name}` |{(setting.Default.Length == 0 ? "" : $" `{setting.Default}` |")}", readme, setting.Name);
        }
    }

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

    // | `PORTALURL` | default | yes | yes | …
    [GeneratedRegex(@"^\| `(?<name>[A-Z0-9]+)` \|[^|]*\| (?<property>yes|no) \| (?<policy>yes|no) \|", RegexOptions.Multiline)]
    private static partial Regex SettingRow();

    // powershell.exe … -Command "…"
    [GeneratedRegex(@"^powershell\.exe .* -Command ""(?<command>[^""]+)""\r?$", RegexOptions.Multiline)]
    private static partial Regex CommandLine();

    // | 1603 | Failed | …
    [GeneratedRegex(@"^\| (?<code>\d+) \| (Success|Failed|Retry|Hard reboot|Soft reboot) \|", RegexOptions.Multiline)]
    private static partial Regex CodeRow();
}
