using System.Security;

namespace EGovToken.Distribution.Tests.Proof;

/// <summary>What keeps the proof from beginning: one line, exit code 2, and nothing changed.</summary>
[TestClass]
public sealed class ProveRefusalTests : IDisposable
{
    private const string Uninstall = @"HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall\{B}";

    private readonly StandInPC _pc = new();

    public void Dispose() => _pc.Dispose();

    [TestMethod]
    public void No_packages_are_named() => Refused("-Packages is missing");

    [TestMethod]
    public void A_package_is_missing()
    {
        var packages = _pc.MakePackages("1.0.0");
        File.Delete(Path.Combine(packages, "EGovTokenMachine.msi"));
        Refused("EGovTokenMachine.msi is not in", ("Packages", packages));
    }

    [TestMethod]
    public void A_part_of_the_stand_in_is_missing()
    {
        var standIn = _pc.MakeStandIn();
        File.Delete(Path.Combine(standIn, "drive", "token", "token.json"));
        Refused("token.json is not in", Good("StandIn", standIn));
    }

    [TestMethod]
    public void The_product_is_installed()
    {
        _pc.Registry.Set(Uninstall, "DisplayName", "eGov Token Setup");
        _pc.Registry.Set(Uninstall, "DisplayVersion", "1.0.0");
        Refused("eGov Token Setup 1.0.0 is installed", Good("StandIn", _pc.MakeStandIn()));
    }

    [TestMethod]
    public void An_earlier_installation_has_left_its_journal()
    {
        _pc.Registry.Set(StandInPC.UserKey + @"\Journal", "1", "entry");
        Refused("Journal", Good("StandIn", _pc.MakeStandIn()));
    }

    [TestMethod]
    public void There_is_neither_a_middleware_nor_a_stand_in() => Refused("middleware is not installed", Good());

    [TestMethod]
    public void The_stand_in_would_take_a_middlewares_place()
    {
        _pc.SetMiddleware(true);
        Refused("A middleware is installed", Good("StandIn", _pc.MakeStandIn()));
    }

    [TestMethod]
    public void The_drive_letter_of_the_stand_in_is_taken()
    {
        _pc.HasDriveZ = true;
        Refused("drive Z:", Good("StandIn", _pc.MakeStandIn()));
        Assert.IsTrue(_pc.HasDriveZ);
    }

    [TestMethod]
    public void A_standard_user_brings_the_stand_in()
    {
        _pc.Elevated = false;
        Refused("administrator", Good("StandIn", _pc.MakeStandIn()));
    }

    [TestMethod]
    public void A_PIN_is_given_that_may_not_be_used() => Refused("-Pin without -SpendPinTry", Good("Pin", new SecureString()));

    [TestMethod]
    [DataRow(0)]
    [DataRow(121)]
    public void The_time_limit_is_an_invalid_value(int minutes) => Refused("-Minutes", Good("Minutes", minutes));

    [TestMethod]
    public void The_report_would_lie_among_other_files()
    {
        Directory.CreateDirectory(_pc.Report);
        File.WriteAllText(Path.Combine(_pc.Report, "mine.txt"), "");
        Refused("is not empty", Good());
        Assert.IsTrue(File.Exists(Path.Combine(_pc.Report, "mine.txt")));
    }

    private (string, object)[] Good(string? name = null, object? value = null) =>
        [("Packages", _pc.MakePackages("1.0.0")), .. name is null ? Array.Empty<(string, object)>() : [(name, value!)]];

    private void Refused(string reason, params (string, object)[] parameters)
    {
        var run = ProofRun.On(_pc, parameters);
        Assert.AreEqual("", run.ScriptRun.Error);
        Assert.AreEqual(2, run.ScriptRun.ExitCode);
        Assert.StartsWith("error: ", run.ScriptRun.Output.Single());
        Assert.Contains(reason, run.ScriptRun.Output.Single());
        Assert.IsNull(run.Result);
        Assert.DoesNotContain(static line => !line.Contains("whoami.exe", StringComparison.Ordinal), _pc.Started);
    }
}
