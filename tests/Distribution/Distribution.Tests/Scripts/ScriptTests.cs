using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Scripts;

/// <summary>The scripts that people run first say in one line what is missing, before anything is built.</summary>
[TestClass]
public sealed class ScriptTests
{
    // ERROR of the scripts: nothing was done.
    private const int Refused = 2;

    [TestMethod]
    [DataRow("try.sh")]
    [DataRow("test.sh")]
    public void Without_the_SDK_they_say_so(string script)
    {
        using var tools = new TemporaryFolder("tools");

        // Everything but dotnet.
        foreach (var tool in new[] { "bash", "dirname", "mkdir", "id", "grep", "sed", "awk", "cat", "tail" })
        {
            File.CreateSymbolicLink(tools.PathOf(tool), $"/usr/bin/{tool}");
        }

        var run = ProgramRun.Of("/usr/bin/bash", [Repository.PathOf(script)], new Dictionary<string, string> { ["PATH"] = tools.FullName });

        AssertRefused(run, "error: the .NET SDK 10 is missing");
    }

    [TestMethod]
    [DataRow("try.sh")]
    [DataRow("test.sh")]
    public void Without_room_on_the_disk_they_say_so(string script)
    {
        using var tools = new TemporaryFolder("tools");
        var df = tools.PathOf("df");
        File.WriteAllText(df, "#!/bin/sh\nprintf 'Filesystem 1048576-blocks Used Available\\n/dev/full 9999 9900 99\\n'\n");
        Tool.Run("chmod", "+x", df);

        var run = ProgramRun.Of(
            "bash",
            [Repository.PathOf(script)],
            new Dictionary<string, string> { ["PATH"] = $"{tools.FullName}:{Environment.GetEnvironmentVariable("PATH")}" });

        AssertRefused(run, "has 99 MB free");
    }

    [TestMethod]
    public void Without_a_package_source_restoring_says_so()
    {
        using var folder = new TemporaryFolder("sources");
        File.WriteAllText(
            folder.PathOf("one.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><RestoreSources>https://127.0.0.1:9/index.json</RestoreSources></PropertyGroup>
              <ItemGroup><PackageReference Include="Never.Heard.Of" Version="1.0.0" /></ItemGroup>
            </Project>
            """);

        var run = Sourced("restore one.csproj", folder.FullName);

        AssertRefused(run, "error: the .NET packages could not be fetched");
    }

    [TestMethod]
    [DataRow("--fastest")]
    [DataRow("--seed=")]
    [DataRow("--seed=-1")]
    [DataRow("--seed=x")]
    public void An_option_that_there_is_not_is_answered_with_those_that_there_are(string option)
    {
        var run = ProgramRun.Of("bash", [Repository.PathOf("test.sh"), option]);

        AssertRefused(run, "usage: ./test.sh [--fast] [--framework] [--thorough] [--seed=NUMBER]");
    }

    [TestMethod]
    public void Two_options_that_exclude_each_other_are_refused() =>
        AssertRefused(
            ProgramRun.Of("bash", [Repository.PathOf("test.sh"), "--fast", "--framework"]), "error: --fast leaves out what --framework runs.");

    [TestMethod]
    public void Each_run_on_a_machine_tries_the_next_part_of_the_faults_unless_it_is_told_which()
    {
        using var cache = new TemporaryFolder("cache");
        Directory.CreateDirectory(cache.PathOf("egovtoken-setup"));

        var drawn = Enumerable.Range(0, 3).Select(_ => SeedOf()).ToList();

        Assert.AreEqual(drawn[0] + 1, drawn[1]);
        Assert.AreEqual(drawn[0] + 2, drawn[2]);
        Assert.AreEqual(8, SeedOf("--seed=08"));
        Assert.AreEqual(drawn[0] + 3, SeedOf(), "the one that was given does not count");

        int SeedOf(params string[] options)
        {
            var run = Sourced(
                $"take_options ./test.sh '--fast --framework --thorough --seed=NUMBER' {string.Join(' ', options)}; choose_faults fault-seed; echo $EGOVTOKEN_FAULT_SEED",
                cache.FullName,
                new Dictionary<string, string> { ["XDG_CACHE_HOME"] = cache.FullName });
            Assert.AreEqual(0, run.ExitCode, run.Text);
            Assert.Contains($"--seed={run.Output.Trim()}.", run.Errors);
            return int.Parse(run.Output, System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    [TestMethod]
    [DataRow("Program.cs(1,1): error CS1002: ; expected", false)]
    [DataRow("Killed", true)]
    public void What_failed_is_told_even_if_no_line_calls_it_an_error(string line, bool isLastLine)
    {
        using var folder = new TemporaryFolder("log");
        File.WriteAllText(folder.PathOf("log"), $"before\n{line}\n");

        var run = Sourced("fail_with_log log error 'the build failed'", folder.FullName);

        AssertRefused(run, "error: the build failed; the whole log is in log");
        Assert.Contains(line, run.Errors);
        Assert.AreEqual(isLastLine, run.Errors.Contains("before", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_test_that_was_left_out_is_told()
    {
        using var folder = new TemporaryFolder("results");
        File.WriteAllText(
            folder.PathOf("some.trx"),
            """
            <UnitTestResult executionId="1" testName="It_is_done" duration="00:00:01" outcome="Passed" />
            <UnitTestResult executionId="2" testName="It_is_left_out" duration="00:00:00" outcome="NotExecuted" />
            """);

        var run = Sourced("say_left_out some.trx", folder.FullName);

        Assert.AreEqual("Left out:\nIt_is_left_out", run.Errors.Trim());
    }

    private static ProgramRun Sourced(string command, string folder, IReadOnlyDictionary<string, string>? environment = null)
    {
        var scripts = new[] { "options.sh", "prepare-machine.sh", "run-tests.sh" }.Select(name => $". '{Repository.PathOf("tests", "scripts", name)}'");
        return ProgramRun.Of("bash", ["-c", $"set -euo pipefail; {string.Join("; ", scripts)}; {command}"], environment, folder: folder);
    }

    private static void AssertRefused(ProgramRun run, string line)
    {
        Assert.AreEqual(Refused, run.ExitCode, run.Text);
        Assert.Contains(line, run.Text);
        Assert.IsEmpty(run.Output);
    }
}
