using EGovToken.Portability.Tests.Tokens;
using EGovToken.Portability.Tests.Tools;
using EGovToken.Testing.TestKit;

namespace EGovToken.Portability.Tests;

/// <summary>A card is slow: what matters is how often it is asked. It counts for itself, and OpenSC's own tool is the measure.</summary>
[TestClass]
public class CardExchangeTests
{
    // Beside what the tool asks for: one more look at the slots once the PIN is there, and whether the token is still in its slot.
    private const double Most = 1.1;

    [TestMethod]
    public void Status_asks_the_card_hardly_more_than_pkcs11_tool_does_to_list_what_it_shows() => Compare(
        ["status", "--json"], input: null, ["--list-token-slots", "--list-objects"]);

    [TestMethod]
    public void Verify_pin_asks_the_card_hardly_more_than_pkcs11_tool_does_to_log_in() => Compare(
        ["verify-pin", "--pin-stdin", "--json"], IssuedCredentials.Token.Pin + "\n", ["--login", "--pin", IssuedCredentials.Token.Pin, "--list-token-slots"]);

    private static void Compare(string[] command, string? input, string[] tool)
    {
        var (ours, theirs) = (Exchanges((module, environment) => ProgramRun.Of(
            "dotnet", [CommandLinePrograms.ForDotnet, .. command, "--module", module], environment, input: input)),
            Exchanges((module, environment) => ProgramRun.Of("pkcs11-tool", ["--module", module, .. tool], environment)));

        Console.WriteLine($"{ours} exchanges, {theirs} by pkcs11-tool: {(double)ours / theirs:0.00}");
        Assert.IsLessThanOrEqualTo(Most * theirs, ours);
    }

    private static int Exchanges(Func<string, Dictionary<string, string>, ProgramRun> run)
    {
        using var folder = new TemporaryFolder();
        using var token = new CardTestToken();
        var before = token.Card.Exchanges;
        var ended = run(token.Module, new Dictionary<string, string>(CommandLinePrograms.Environment) { ["XDG_DATA_HOME"] = folder.FullName, ["HOME"] = folder.FullName });
        Assert.AreEqual(0, ended.ExitCode, ended.Text);
        return token.Card.Exchanges - before;
    }
}
