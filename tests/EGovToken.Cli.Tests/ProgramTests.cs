using System.Diagnostics;
using System.Text.Json;
using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Cli.Tests;

/// <summary>The program itself, as a process.</summary>
[TestClass]
public class ProgramTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "egovtoken.dll");

    [TestMethod]
    public void It_reads_a_token_and_writes_its_letters_in_UTF_8_without_a_byte_order_mark()
    {
        using var plugged = new PluggedToken();
        plugged.Token.Change(token => token.Label = "Gülnarə");

        var run = Run("status", "--module", plugged.Module, "--json", "--lang", "az");

        Assert.AreEqual(0, run.ExitCode, run.Text);
        Assert.AreEqual("", run.Errors);
        StringAssert.Contains(run.Output, "Gülnarə");
        Assert.AreEqual((byte)'{', FirstByteOf("status", "--module", plugged.Module, "--json"));
        Assert.AreEqual("EGT1006", JsonDocument.Parse(run.Output).RootElement.GetProperty("outcome").GetProperty("code").GetString());
    }

    [TestMethod]
    public void A_result_that_is_redirected_has_no_escape_sequences()
    {
        using var plugged = new PluggedToken();

        Assert.DoesNotContain("\u001B", Run("status", "--module", plugged.Module).Text);
    }

    [TestMethod]
    [DataRow("register")]
    [DataRow("unregister")]
    public void Where_there_are_no_certificate_stores_it_says_so(string command)
    {
        var run = Run(command, "--json");

        Assert.AreEqual(OperatingSystem.IsWindows() ? run.ExitCode : 3, run.ExitCode);
        StringAssert.Contains(run.Output, Outcome.CodeOf(OutcomeNumber.NotOnThisSystem));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("unheard-of")]
    [DataRow("status --unheard-of")]
    [DataRow("status --lang de")]
    [DataRow("status --module relative/path.so")]
    [DataRow("unregister --all-ours --serial 1")]
    public void A_command_line_that_makes_no_sense_is_refused_in_JSON_too(string line)
    {
        var args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.AreEqual(2, Run(args).ExitCode);
        var run = Run([.. args, "--json"]);

        Assert.AreEqual(2, run.ExitCode, run.Text);
        var outcome = JsonDocument.Parse(run.Output).RootElement.GetProperty("outcome");
        Assert.AreNotEqual("", outcome.GetProperty("detail").GetString());
    }

    [TestMethod]
    public void Without_middleware_the_exit_code_says_that_something_is_missing()
    {
        Assert.AreEqual(3, Run("status").ExitCode);
        Assert.AreEqual(3, Run("verify-pin").ExitCode);
    }

    [TestMethod]
    [DataRow("status --json")]
    [DataRow("status")]
    [DataRow("status --help")]
    [DataRow("status --unheard-of --json")]
    public void A_result_that_cannot_be_written_is_one_plain_line_of_error(string line)
    {
        using var plugged = new PluggedToken();

        var run = ProgramRun.Of("sh", ["-c", "exec dotnet \"$@\" >/dev/full", "sh", Program, .. line.Split(' '), "--module", plugged.Module]);

        Assert.AreEqual(5, run.ExitCode, run.Text);
        Assert.HasCount(1, run.ErrorLines);
        StringAssert.StartsWith(run.Errors, Outcome.CodeOf(OutcomeNumber.Unexpected));
    }

    [TestMethod]
    public void Where_nothing_at_all_can_be_written_the_exit_code_still_tells()
    {
        Assert.AreEqual(5, Unwritable("status", "--json").ExitCode);
        Assert.AreEqual(3, Unwritable("verify-pin", "--verbose").ExitCode);
    }

    [TestMethod]
    [DataRow("status --json")]
    [DataRow("status")]
    [DataRow("--version")]
    [DataRow("")]
    public void A_standard_output_that_was_closed_from_the_start_is_a_result_that_cannot_be_written(string line)
    {
        using var plugged = new PluggedToken();

        var run = ProgramRun.Of(
            "sh", ["-c", "exec dotnet \"$@\" >&-", "sh", Program, .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.AreEqual(5, run.ExitCode, run.Text);
    }

    [TestMethod]
    public void A_standard_error_that_was_closed_keeps_no_command_from_its_work()
    {
        using var plugged = new PluggedToken();
        plugged.Token.Unplug();
        using var plug = new Timer(_ => plugged.Token.Plug(), null, TimeSpan.FromMilliseconds(1500), Timeout.InfiniteTimeSpan);

        var run = ProgramRun.Of(
            "sh",
            ["-c", "exec dotnet \"$@\" 2>&-", "sh", Program, "verify-pin", "--pin-stdin", "--wait", "60", "--verbose", "--json", "--module", plugged.Module],
            input: CitizenToken.DefaultPin + "\n");

        Assert.AreEqual(0, run.ExitCode, run.Text);
    }

    [TestMethod]
    public void The_name_alone_shows_the_help_and_that_no_command_was_given()
    {
        var run = Run();

        Assert.AreEqual(2, run.ExitCode);
        Assert.AreEqual(Run("--help").Output, run.Output);
        Assert.AreEqual("", run.Errors);
    }

    [TestMethod]
    public void Help_is_in_the_language_asked_for()
    {
        StringAssert.Contains(Run("--help", "--lang", "az").Output, "PİN kodunu");
        StringAssert.Contains(Run("verify-pin", "--help", "--lang", "ru").Output, "ПИН-код");
    }

    // A reader of text would pass over a byte order mark.
    private static int FirstByteOf(params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. args]) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return output.ToArray()[0];
    }

    private static ProgramRun Unwritable(params string[] args) =>
        ProgramRun.Of("sh", ["-c", "exec dotnet \"$@\" >/dev/full 2>/dev/full", "sh", Program, .. args]);

    private static ProgramRun Run(params string[] args) => ProgramRun.Of("dotnet", [Program, .. args]);
}
