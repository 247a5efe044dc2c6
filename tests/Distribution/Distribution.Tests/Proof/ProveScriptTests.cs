using System.Security;

namespace EGovToken.Distribution.Tests.Proof;

/// <summary>The proof on a real PC, run on a stand-in for one.</summary>
[TestClass]
public sealed class ProveScriptTests : IDisposable
{
    private readonly StandInPC _pc = new();

    public void Dispose() => _pc.Dispose();

    [TestMethod]
    public void On_a_good_PC_with_the_stand_in_every_row_passes_but_those_for_others()
    {
        var run = ProofRun.On(_pc, StandIn(("UpgradePackages", _pc.MakePackages("1.0.1")), ("SpendPinTry", true), ("Pin", Secure(StandInPC.Pin))));
        Assert.AreEqual("", run.ScriptRun.Error);
        Assert.AreEqual(0, run.ScriptRun.ExitCode, string.Join('\n', run.ScriptRun.Output));
        CollectionAssert.AreEquivalent(new[] { "deployment-scripts", "secure-properties" }, IdsOf(run, "skipped"));
        Assert.IsEmpty(IdsOf(run, "failed"));
        Assert.IsFalse(_pc.HasDriveZ);
        Assert.IsFalse(_pc.Exists("Registry::" + StandInPC.ProviderKey));
    }

    [TestMethod]
    public void A_standard_user_with_the_real_middleware_proves_what_an_administrator_cannot()
    {
        _pc.Elevated = false;
        _pc.SetMiddleware(true);
        var run = ProofRun.On(_pc, ("Packages", _pc.MakePackages("1.0.0")));
        Assert.AreEqual(0, run.ScriptRun.ExitCode, string.Join('\n', run.ScriptRun.Output));
        Assert.AreEqual("passed", run.Rows["secure-properties"]);
        Assert.Contains("as administrator", run.ReasonOf("machine-install"));
        Assert.Contains("-UpgradePackages", run.ReasonOf("upgrade"));
        Assert.IsTrue(_pc.Exists("Registry::" + StandInPC.ProviderKey), "The user's own middleware is gone.");
        Assert.DoesNotContain(static line => line.Contains("es2003", StringComparison.Ordinal), _pc.Started);
    }

    [TestMethod]
    public void Whatever_of_a_row_fails_is_named_and_the_PC_is_still_left_as_it_was()
    {
        _pc.RepairsShortcut = false;
        var run = ProofRun.On(_pc, StandIn());
        Assert.AreEqual(1, run.ScriptRun.ExitCode);
        CollectionAssert.AreEquivalent(new[] { "package-repair", "bundle-repair" }, IdsOf(run, "failed"));
        Assert.AreEqual("There is no shortcut on the desktop.", run.ReasonOf("package-repair"));
        Assert.AreEqual("passed", run.Rows["left-as-before"]);
    }

    [TestMethod]
    public void What_an_uninstallation_leaves_is_named()
    {
        _pc.LeftFile = "<left & lost>.txt";
        var run = ProofRun.On(_pc, StandIn());
        Assert.AreEqual(1, run.ScriptRun.ExitCode);
        var line = $"added: file {_pc.PathOf("Desktop", _pc.LeftFile)}";
        Assert.AreEqual(line, run.ReasonOf("package-uninstall"));
        Assert.AreEqual(line, run.ReasonOf("left-as-before"));
        Assert.Contains("&lt;left &amp; lost&gt;.txt", run.Html);
        Assert.DoesNotContain("<left", run.Html);
    }

    [TestMethod]
    public void A_program_that_does_not_end_is_ended_and_the_rest_is_taken_back()
    {
        _pc.Hanging = "EGovTokenSetup.exe";
        var run = ProofRun.On(_pc, StandIn());
        Assert.AreEqual(1, run.ScriptRun.ExitCode);
        Assert.AreEqual("EGovTokenSetup did not end within 15 minutes and was ended.", run.ReasonOf("bundle-install"));
        Assert.Contains("bundle-install", run.ReasonOf("bundle-uninstall"));
        Assert.Contains(static line => line.EndsWith("taskkill.exe /PID 4711 /T /F", StringComparison.Ordinal), _pc.Started);
        Assert.AreEqual("passed", run.Rows["left-as-before"]);
        Assert.IsFalse(_pc.HasDriveZ);
    }

    [TestMethod]
    public void Without_its_switch_no_PIN_is_used()
    {
        var run = ProofRun.On(_pc, StandIn());
        Assert.AreEqual("It costs a PIN try: -SpendPinTry.", run.ReasonOf("pin-in-no-log"));
        Assert.AreEqual(0, _pc.PinTries);
        Assert.IsFalse((bool)run.Result!["pinTrySpent"]!);
        Assert.DoesNotContain(static line => line.Contains("PIN", StringComparison.Ordinal), _pc.Started);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow($"Fatal error with TOKENPIN={StandInPC.Pin}")]
    public void With_its_switch_one_try_is_made_at_most_and_the_PIN_is_in_no_output(string? error)
    {
        _pc.InstallerError = error;
        var run = ProofRun.On(_pc, StandIn(("SpendPinTry", true), ("Pin", Secure(StandInPC.Pin))));
        Assert.AreEqual(error is null ? "passed" : "failed", run.Rows["pin-in-no-log"]);
        Assert.AreEqual(1, _pc.PinTries);
        Assert.IsTrue((bool)run.Result!["pinTrySpent"]!);
        foreach (var text in _pc.Started.Concat(run.ScriptRun.Output).Concat(Directory.GetFiles(_pc.Report, "*", SearchOption.AllDirectories).Select(File.ReadAllText)))
        {
            Assert.DoesNotContain(StandInPC.Pin, text);
        }
    }

    [TestMethod]
    public void A_token_that_had_wrong_PINs_is_not_tried()
    {
        _pc.PinState = "countLow";
        var run = ProofRun.On(_pc, StandIn(("SpendPinTry", true), ("Pin", Secure(StandInPC.Pin))));
        Assert.Contains("countLow", run.ReasonOf("pin-in-no-log"));
        Assert.AreEqual(0, _pc.PinTries);
    }

    [TestMethod]
    public void The_page_needs_nothing_from_elsewhere_and_runs_nothing()
    {
        var run = ProofRun.On(_pc, StandIn());
        Assert.Contains("default-src 'none'", run.Html);
        Assert.DoesNotMatchRegex("<script|<link|<img|https?://|javascript:| on[a-z]+=", run.Html);
        foreach (var (id, result) in run.Rows)
        {
            Assert.Contains($"""<tr class="{result}"><td>{id}</td><td>{result}</td>""", run.Html);
        }
    }

    private static string[] IdsOf(ProofRun run, string result) => [.. run.Rows.Where(row => row.Value == result).Select(static row => row.Key)];

    private static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var one in text)
        {
            secure.AppendChar(one);
        }

        return secure;
    }

    private (string, object)[] StandIn(params (string, object)[] more) => [("Packages", _pc.MakePackages("1.0.0")), ("StandIn", _pc.MakeStandIn()), .. more];
}
