using System.Text.RegularExpressions;
using EGovToken.Portability.Tests.Tokens;
using EGovToken.Portability.Tests.Tools;
using EGovToken.Testing.TestKit;

namespace EGovToken.Portability.Tests;

/// <summary>The build that ships for the .NET Framework does the same as the one for .NET, whichever module it is given.</summary>
[TestClass]
public partial class MonoTests
{
    private const string WrongPin = "999999";

    [TestMethod]
    public void The_command_line_starts_with_its_libraries_inside()
    {
        using var home = new TemporaryFolder();

        var run = new MonoRuntime(home.FullName).Run(CommandLinePrograms.ForMono, ["--version"]);

        Assert.AreEqual("", run.Errors);
        Assert.AreEqual(ProgramRun.Of("dotnet", [CommandLinePrograms.ForDotnet, "--version"]).Output, run.Output);
        Assert.AreEqual(0, run.ExitCode);
    }

    [TestMethod]
    public void The_virtual_token_is_the_same_to_both() => Compare(static () => new VirtualTestToken());

    [TestMethod]
    public void A_SoftHSM_token_is_the_same_to_both() => Compare(static () => new SoftHsmTestToken());

    [TestMethod]
    public void A_card_behind_OpenSC_is_the_same_to_both() => Compare(static () => new CardTestToken());

    private static void Compare(Func<TestToken> create)
    {
        // A token of its own for each build: both find it as it was.
        using var home = new TemporaryFolder();
        var mono = new MonoRuntime(home.FullName);
        var byMono = RunAll(create, (arguments, input) => mono.Run(CommandLinePrograms.ForMono, arguments, input));

        // What is remembered of PINs is new to both.
        var environment = new Dictionary<string, string>(CommandLinePrograms.Environment) { ["XDG_DATA_HOME"] = home.PathOf("dotnet") };
        var byDotnet = RunAll(create, (arguments, input) => ProgramRun.Of(
            "dotnet", [CommandLinePrograms.ForDotnet, .. arguments], environment, input: input));

        CollectionAssert.AreEqual(byDotnet, byMono, $"dotnet:\n{string.Join("\n", byDotnet)}\nmono:\n{string.Join("\n", byMono)}");
        foreach (var certificate in IssuedCredentials.PublicCertificates)
        {
            StringAssert.Contains(byMono[0], certificate.Split(' ')[0]);
        }
    }

    // Each line: what was asked, how it ended, and what it said.
    private static List<string> RunAll(Func<TestToken> create, Func<IEnumerable<string>, string?, ProgramRun> run)
    {
        using var token = create();
        string[] named = ["--module", token.Module, "--serial", token.Serial, "--json", "--lang", "az"];
        return
        [
            Describe(token, "status", run(["status", .. named], null)),
            Describe(token, "verify-pin, right", run(["verify-pin", "--pin-stdin", .. named], IssuedCredentials.Token.Pin + "\n")),
            Describe(token, "verify-pin, wrong", run(["verify-pin", "--pin-stdin", .. named], WrongPin + "\n")),
            Describe(token, "doctor", run(["doctor", "--offline", .. named], null)),
        ];
    }

    // But for the moment and the folder, which are never the same twice, and the order, which SoftHSM changes from run to run.
    private static string Describe(TestToken token, string what, ProgramRun run)
    {
        var said = (run.Output + run.Errors).Replace(token.Module.Replace("/", @"\/", StringComparison.Ordinal), "MODULE", StringComparison.Ordinal);
        var lines = Moment().Replace(said, "MOMENT").Split('\n').Select(static line => line.TrimEnd(',')).Order(StringComparer.Ordinal);
        return $"{what}: {run.ExitCode}\n{string.Join('\n', lines)}";
    }

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z")]
    private static partial Regex Moment();
}
