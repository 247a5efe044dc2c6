using System.Diagnostics;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Workflow;

/// <summary>The workflow fits the repository and may do no more than it needs to. It has not been run from here.</summary>
[TestClass]
public sealed partial class WorkflowTests
{
    [TestMethod]
    public void Every_action_is_pinned_by_its_commit_with_the_version_beside_it()
    {
        var lines = File.ReadLines(WorkflowFile.Path).Where(static line => line.Contains("uses:", StringComparison.Ordinal)).ToList();
        Assert.HasCount(WorkflowFile.Steps.Count(static step => step.Uses is not null), lines);
        foreach (var line in lines)
        {
            Assert.MatchesRegex(Pinned(), line);
        }

        // One version of each action.
        var uses = WorkflowFile.Steps.Select(static step => step.Uses).OfType<string>().Distinct().ToList();
        Assert.AreEqual(uses.Count, uses.DistinctBy(static action => action.Split('@')[0]).Count());
    }

    [TestMethod]
    public void It_may_read_the_sources_and_no_more_and_has_no_secrets()
    {
        var permissions = WorkflowFile.Map(WorkflowFile.Root, "permissions")!.Children;
        Assert.AreEqual("contents: read", string.Join(", ", permissions.Select(static one => $"{one.Key}: {one.Value}")));
        Assert.DoesNotContain(static job => job.Children.ContainsKey("permissions"), WorkflowFile.Jobs.Values);
        Assert.DoesNotMatchRegex(Secret(), File.ReadAllText(WorkflowFile.Path));
        foreach (var checkout in WorkflowFile.Steps.Where(static step => step.Uses?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true))
        {
            Assert.AreEqual("false", checkout.With["persist-credentials"]);
        }
    }

    [TestMethod]
    public void Two_runs_of_a_branch_do_not_run_on_and_no_job_runs_for_ever()
    {
        var concurrency = WorkflowFile.Map(WorkflowFile.Root, "concurrency")!;
        Assert.Contains("github.ref", WorkflowFile.Text(concurrency, "group")!);
        Assert.AreEqual("true", WorkflowFile.Text(concurrency, "cancel-in-progress"));
        foreach (var (name, job) in WorkflowFile.Jobs)
        {
            Assert.IsTrue(int.TryParse(WorkflowFile.Text(job, "timeout-minutes"), out var minutes) && minutes is > 0 and <= 360, name);
        }
    }

    // A value that GitHub puts into a script is code there: scripts take such values from the environment.
    [TestMethod]
    public void Every_script_parses_and_no_value_is_pasted_into_one()
    {
        foreach (var step in WorkflowFile.Steps.Where(static step => step.Run is not null))
        {
            Assert.DoesNotContain("${{", step.Run!, step.Name);
            switch (step.Shell)
            {
                case "bash":
                    Assert.AreEqual("", ErrorsOfBash(step.Run!), step.Name);
                    break;
                case "pwsh" or "powershell":
                    Parser.ParseInput(step.Run!, out _, out var errors);
                    Assert.IsEmpty(errors, $"{step.Name}: {string.Join(' ', errors.Select(static error => error.Message))}");
                    break;
                default:
                    Assert.Fail($"{step.Name}: an unknown shell, {step.Shell}");
                    break;
            }
        }
    }

    [TestMethod]
    public void Every_project_script_and_file_of_the_repository_that_it_names_is_there()
    {
        var named = WorkflowFile.Steps.SelectMany(static step => Named(step)).Distinct().ToList();
        CollectionAssert.IsSubsetOf(new[] { "Setup.sln", "test.sh", "tests/windows/Prove.ps1", "tests/windows/StandInKit/StandInKit.csproj", "global.json" }, named);
        foreach (var path in named)
        {
            Assert.IsTrue(File.Exists(Repository.PathOf(path.Split('/'))), path);
        }
    }

    [TestMethod]
    public void The_test_projects_of_Windows_are_projects_of_the_solution()
    {
        var script = WorkflowFile.Steps.Single(static step => step.Name == "Run the unit tests").Run!;
        var solution = File.ReadAllText(Repository.PathOf("Setup.sln"));
        var projects = TestProject().Matches(script).Select(static match => match.Groups[1].Value).ToList();
        Assert.IsNotEmpty(projects);
        foreach (var folder in projects)
        {
            var project = $"tests/{folder}/{folder.Split('/')[^1]}.csproj";
            Assert.IsTrue(File.Exists(Repository.PathOf(project.Split('/'))), project);
            Assert.Contains(project.Replace('/', '\\'), solution);
        }
    }

    [TestMethod]
    public void Windows_takes_over_what_Linux_hands_over()
    {
        var uploads = Artifacts("actions/upload-artifact@");
        foreach (var (job, name, path) in Artifacts("actions/download-artifact@"))
        {
            var upload = uploads.Single(one => one.Name == name);
            Assert.AreEqual(upload.Job, WorkflowFile.Text(WorkflowFile.Jobs[job], "needs"));
            Assert.Contains(step => step.Job == job && step.Run?.Contains(path, StringComparison.Ordinal) == true, WorkflowFile.Steps);
            Assert.Contains(step => step.Job == upload.Job && step.Run?.Contains(upload.Path, StringComparison.Ordinal) == true, WorkflowFile.Steps);
        }

        Assert.AreEqual(uploads.Count, uploads.DistinctBy(static one => one.Name).Count());
    }

    [TestMethod]
    public void The_proof_is_given_parameters_that_it_has()
    {
        var known = Parser.ParseFile(Proof.ProofRun.Script, out _, out _).ParamBlock.Parameters.Select(static one => one.Name.VariablePath.UserPath).ToList();
        var calls = WorkflowFile.Steps.Where(static step => step.Job == "windows" && step.Run is not null)
            .SelectMany(static step => Parser.ParseInput(step.Run!, out _, out _).FindAll(static node => node is CommandAst, searchNestedScriptBlocks: true))
            .Cast<CommandAst>().Where(static command => command.GetCommandName()?.EndsWith("Prove.ps1", StringComparison.Ordinal) == true).ToList();
        Assert.HasCount(2, calls);
        foreach (var parameter in calls.SelectMany(static call => call.CommandElements.OfType<CommandParameterAst>()))
        {
            Assert.Contains(parameter.ParameterName, known);
        }
    }

    private static IEnumerable<string> Named(WorkflowStep step)
    {
        var texts = step.With.Where(static input => input.Key.EndsWith("-file", StringComparison.Ordinal)).Select(static input => input.Value);
        var inScript = step.Run is null ? [] : RepositoryFile().Matches(step.Run).Select(static match => match.Groups[1].Value);
        return texts.Concat(inScript).Where(static path => !path.StartsWith("stand-in", StringComparison.Ordinal));
    }

    private static List<(string Job, string Name, string Path)> Artifacts(string action) =>
        [.. WorkflowFile.Steps.Where(step => step.Uses?.StartsWith(action, StringComparison.Ordinal) == true).Select(static step => (step.Job, step.With["name"], step.With["path"]))];

    private static string ErrorsOfBash(string script)
    {
        using var bash = Process.Start(new ProcessStartInfo("bash", "-n") { RedirectStandardInput = true, RedirectStandardError = true })!;
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        var errors = bash.StandardError.ReadToEnd();
        bash.WaitForExit();
        return errors + (bash.ExitCode == 0 ? "" : $"exit code {bash.ExitCode}");
    }

    [GeneratedRegex("^ +(- )?uses: [a-z0-9-]+/[a-z0-9-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"secrets\s*[.\[]|GITHUB_TOKEN|github\.token|pull_request_target")]
    private static partial Regex Secret();

    // Setup.sln, ./test.sh, tests/windows/Prove.ps1: what has an extension and stands by itself, neither quoted nor made of a variable.
    [GeneratedRegex(@"(?<=^|\s)(?:\./)?([A-Za-z0-9_./-]+\.(?:sln|csproj|wixproj|ps1|sh|json))(?=\s|$)", RegexOptions.Multiline)]
    private static partial Regex RepositoryFile();

    [GeneratedRegex(@"'([A-Za-z./]+\.Tests)'")]
    private static partial Regex TestProject();
}
