using System.Management.Automation;
using System.Management.Automation.Language;

namespace EGovToken.Distribution.Tests.Deployment;

/// <summary>What a linter of PowerShell would complain about, found with PowerShell's own parser: the feed has no linter.</summary>
[TestClass]
public sealed class ScriptLintTests
{
    private static readonly string[] Verbs = ["Detect", "Get", "Install", "Send", "Test"];
    private static readonly string[] Forbidden = ["Invoke-Expression", "Write-Host", "Out-Null", "Get-WmiObject"];

    public static IEnumerable<object[]> Scripts => Directory.GetFiles(ScriptRun.Folder, "*.ps1").Select(static path => new object[] { Path.GetFileName(path) });

    [TestMethod]
    [DynamicData(nameof(Scripts))]
    public void A_script_parses_is_strict_and_has_its_help(string name)
    {
        var script = Parse(name);
        Assert.IsNotNull(script.ParamBlock);
        Assert.Contains(static attribute => attribute.TypeName.Name == "CmdletBinding", script.ParamBlock.Attributes);
        var help = script.GetHelpContent();
        Assert.IsFalse(string.IsNullOrWhiteSpace(help?.Synopsis), "No .SYNOPSIS");
        Assert.IsFalse(string.IsNullOrWhiteSpace(help!.Description), "No .DESCRIPTION");
        Assert.IsNotEmpty(help.Examples);
        CollectionAssert.AreEquivalent(
            script.ParamBlock.Parameters.Select(static parameter => parameter.Name.VariablePath.UserPath.ToUpperInvariant()).ToList(), help.Parameters.Keys.ToList());
        Assert.Contains("Set-StrictMode -Version Latest", script.Extent.Text);
        Assert.Contains("$ErrorActionPreference = 'Stop'", script.Extent.Text);
    }

    [TestMethod]
    [DynamicData(nameof(Scripts))]
    public void A_script_uses_commands_by_their_names_and_none_that_is_dangerous(string name)
    {
        var script = Parse(name);
        var own = All<FunctionDefinitionAst>(script).Select(static function => function.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var command in All<CommandAst>(script))
        {
            // One that is called by a variable's value has no name to look at.
            if (command.GetCommandName() is not { } called)
            {
                Assert.AreEqual(TokenKind.Ampersand, command.InvocationOperator, command.Extent.Text);
                continue;
            }

            Assert.MatchesRegex("^[A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+$", called, "An alias, or no command's name.");
            Assert.DoesNotContain(called, Forbidden);
            if (!own.Contains(called))
            {
                Assert.IsFalse(
                    command.CommandElements.Skip(1).FirstOrDefault() is { } first and not CommandParameterAst, $"{command.Extent.Text}: name the parameter.");
            }
        }

        foreach (var verb in own.Append(Path.GetFileNameWithoutExtension(name)).Select(static function => function.Split('-')[0]))
        {
            Assert.Contains(verb, Verbs);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Scripts))]
    public void A_script_keeps_to_what_Windows_PowerShell_5_1_knows(string name)
    {
        var path = Path.Combine(ScriptRun.Folder, name);
        var script = Parse(name);
        Assert.IsEmpty(All<TernaryExpressionAst>(script));
        Assert.IsEmpty(All<PipelineChainAst>(script));
        Parser.ParseFile(path, out var tokens, out _);
        TokenKind[] later = [TokenKind.QuestionQuestion, TokenKind.QuestionQuestionEquals, TokenKind.QuestionDot, TokenKind.QuestionLBracket];
        Assert.DoesNotContain(token => later.Contains(token.Kind), tokens);
        // It takes a file without a byte order mark for one in the PC's old code page.
        Assert.DoesNotContain(static one => one > 127, File.ReadAllBytes(path));
    }

    private static ScriptBlockAst Parse(string name)
    {
        var script = Parser.ParseFile(Path.Combine(ScriptRun.Folder, name), out _, out var errors);
        Assert.IsEmpty(errors, string.Join('\n', errors.Select(static error => error.Message)));
        return script;
    }

    private static IReadOnlyList<T> All<T>(Ast script)
        where T : Ast => [.. script.FindAll(static node => node is T, searchNestedScriptBlocks: true).Cast<T>()];
}
