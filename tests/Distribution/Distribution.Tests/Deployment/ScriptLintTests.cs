using System.Management.Automation.Language;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Deployment;

/// <summary>What a linter of PowerShell would complain about, found with PowerShell's own parser: the feed has no linter.</summary>
[TestClass]
public sealed class ScriptLintTests
{
    // Of those that PowerShell approves (Detect and Prove are no functions').
    private static readonly string[] Verbs =
    [
        "Add", "Assert", "Compare", "Connect", "Detect", "Disconnect", "Get", "Install", "Invoke", "Prove", "Read", "Remove", "Restore", "Send", "Set", "Stop",
        "Test", "Write",
    ];

    private static readonly string[] Forbidden = ["Invoke-Expression", "Invoke-Command", "Add-Type", "Write-Host", "Out-Null", "Get-WmiObject"];

    private static readonly string ProofFolder = Repository.PathOf("tests", "windows");

    /// <summary>What people run.</summary>
    public static IEnumerable<object[]> Scripts => Rows([.. Directory.GetFiles(ScriptRun.Folder, "*.ps1"), .. Directory.GetFiles(ProofFolder, "*.ps1")]);

    /// <summary>What these take in: functions only.</summary>
    public static IEnumerable<object[]> Parts => Rows(Directory.GetFiles(Path.Combine(ProofFolder, "Proof"), "*.ps1"));

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
    [DynamicData(nameof(Parts))]
    public void A_part_is_functions_whose_parameters_are_checked(string name)
    {
        var part = Parse(name);
        Assert.IsNull(part.ParamBlock);
        Assert.DoesNotContain(static statement => statement is not (FunctionDefinitionAst or AssignmentStatementAst), part.EndBlock.Statements);
        foreach (var function in All<FunctionDefinitionAst>(part))
        {
            Assert.IsNotNull(function.Body.ParamBlock, function.Name);
            Assert.Contains(static attribute => attribute.TypeName.Name == "CmdletBinding", function.Body.ParamBlock.Attributes, function.Name);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Scripts))]
    [DynamicData(nameof(Parts))]
    public void A_script_uses_commands_by_their_names_and_none_that_is_dangerous(string name)
    {
        var script = Parse(name);
        var own = FunctionsOf(script);
        var known = name.StartsWith("tests", StringComparison.Ordinal) ? Scripts.Concat(Parts).SelectMany(static row => FunctionsOf(Parse((string)row[0]))).ToList() : own;
        foreach (var command in All<CommandAst>(script))
        {
            // One that is called by a variable's value has no name to look at.
            if (command.GetCommandName() is not { } called)
            {
                Assert.AreNotEqual(TokenKind.Unknown, command.InvocationOperator, command.Extent.Text);
                continue;
            }

            Assert.MatchesRegex("^[A-Z][A-Za-z]+-[A-Z][A-Za-z0-9]+$", called, "An alias, or no command's name.");
            Assert.DoesNotContain(called, Forbidden);
            if (!known.Contains(called))
            {
                Assert.IsFalse(
                    command.CommandElements.Skip(1).FirstOrDefault() is { } first and not (CommandParameterAst or VariableExpressionAst { Splatted: true }),
                    $"{command.Extent.Text}: name the parameter.");
            }
        }

        // A part is no command: it has a subject's name.
        var named = Parts.Any(part => name.Equals(part[0])) ? own : own.Append(Path.GetFileNameWithoutExtension(name));
        foreach (var verb in named.Select(static function => function.Split('-')[0]))
        {
            Assert.Contains(verb, Verbs);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Scripts))]
    [DynamicData(nameof(Parts))]
    public void A_script_keeps_to_what_Windows_PowerShell_5_1_knows(string name)
    {
        var path = Repository.PathOf(name);
        var script = Parse(name);
        Assert.IsEmpty(All<TernaryExpressionAst>(script));
        Assert.IsEmpty(All<PipelineChainAst>(script));
        Parser.ParseFile(path, out var tokens, out _);
        TokenKind[] later = [TokenKind.QuestionQuestion, TokenKind.QuestionQuestionEquals, TokenKind.QuestionDot, TokenKind.QuestionLBracket];
        Assert.DoesNotContain(token => later.Contains(token.Kind), tokens);
        // It takes a file without a byte order mark for one in the PC's old code page.
        Assert.DoesNotContain(static one => one > 127, File.ReadAllBytes(path));
    }

    // Windows PowerShell knows none there when it runs a script by -File: a bare name would be looked for in whatever folder is the current one.
    [TestMethod]
    [DynamicData(nameof(Scripts))]
    public void No_parameters_default_is_beside_the_script(string name) => Assert.DoesNotContain(
        static parameter => parameter.DefaultValue?.Extent.Text.Contains("$PSScriptRoot", StringComparison.Ordinal) == true, Parse(name).ParamBlock.Parameters);

    // Where Windows has Azerbaijani or Turkish formats, the small letter of I is none of a to z, and that of i is another than I.
    [TestMethod]
    [DynamicData(nameof(Scripts))]
    [DynamicData(nameof(Parts))]
    public void A_script_compares_with_patterns_letter_by_letter(string name)
    {
        TokenKind[] caseless =
        [
            TokenKind.Imatch, TokenKind.Inotmatch, TokenKind.Ilike, TokenKind.Inotlike, TokenKind.Ireplace, TokenKind.Isplit,
        ];
        var script = Parse(name);
        Assert.DoesNotContain(operation => caseless.Contains(operation.Operator), All<BinaryExpressionAst>(script));
        Assert.DoesNotContain(static choice => (choice.Flags & (SwitchFlags.Regex | SwitchFlags.Wildcard)) != 0 && (choice.Flags & SwitchFlags.CaseSensitive) == 0, All<SwitchStatementAst>(script));
    }

    private static IEnumerable<object[]> Rows(IEnumerable<string> paths) =>
        paths.Select(static path => new object[] { Path.GetRelativePath(Repository.Root, path).Replace('\\', '/') });

    private static IReadOnlyList<string> FunctionsOf(ScriptBlockAst script) => [.. All<FunctionDefinitionAst>(script).Select(static function => function.Name)];

    private static ScriptBlockAst Parse(string name)
    {
        var script = Parser.ParseFile(Repository.PathOf(name), out _, out var errors);
        Assert.IsEmpty(errors, string.Join('\n', errors.Select(static error => error.Message)));
        return script;
    }

    private static IReadOnlyList<T> All<T>(Ast script)
        where T : Ast => [.. script.FindAll(static node => node is T, searchNestedScriptBlocks: true).Cast<T>()];
}
