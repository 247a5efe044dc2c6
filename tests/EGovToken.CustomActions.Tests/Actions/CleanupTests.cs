using System.Globalization;
using System.Xml.Linq;
using EGovToken.CustomActions.Actions;
using EGovToken.CustomActions.Installation;
using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Actions;

/// <summary>What the per-machine package leaves when it is uninstalled, and how that ends.</summary>
[TestClass]
public sealed class CleanupTests : IDisposable
{
    private const string Name = "EGovTokenCleanup";
    private static readonly XNamespace Namespace = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    private readonly TestPC _pc = new();
    private readonly TemporaryFolder _installed = new("of & \"%strange%\" letters");

    public CleanupTests()
    {
        File.WriteAllText(_installed.PathOf("egovtoken.exe"), "the program");
        File.WriteAllText(_installed.PathOf("egovtokenw.exe"), "its twin");
        File.WriteAllText(_installed.PathOf("another.exe"), "another's");
        _pc.Machine.Install(("InstallFolder", _installed.FullName));
    }

    public void Dispose()
    {
        _pc.Dispose();
        _installed.Dispose();
    }

    [TestMethod]
    public void Each_logon_starts_a_copy_that_only_administrators_can_write()
    {
        var log = Run(services => new LeaveCleanup(services));

        CollectionAssert.AreEquivalent(new[] { "egovtoken.exe", "egovtokenw.exe" }, Left.ToList());
        Assert.AreEqual("its twin", File.ReadAllText(Path.Combine(_pc.CleanupFolder, "egovtokenw.exe")));
        Assert.AreEqual($"\"{Path.Combine(_pc.CleanupFolder, "egovtokenw.exe")}\" unregister --at-logon", _pc.Starts.Logons[Name]);
        Assert.Contains("next logon", log);
    }

    [TestMethod]
    public void The_logons_that_wait_for_a_token_are_ended_and_counted()
    {
        var folder = "";
        var log = Run(services => new EndLogons(services with
        {
            EndWaitingLogons = asked =>
            {
                folder = asked;
                return (2, 1);
            },
        }));

        Assert.Contains("2 waited for a token, 1 of them have ended", log);
        Assert.AreEqual(_installed.FullName, folder);
    }

    [TestMethod]
    public void A_task_ends_it_as_SYSTEM_half_a_year_later_or_once_the_PC_is_on_again()
    {
        var before = DateTime.Now;
        Run(services => new LeaveCleanup(services));
        var task = XDocument.Parse(_pc.Starts.Tasks[Name]);

        var start = DateTime.ParseExact(Text(task, "StartBoundary"), "s", CultureInfo.InvariantCulture);
        Assert.IsGreaterThanOrEqualTo(before.AddDays(180).AddSeconds(-1), start);
        Assert.IsLessThanOrEqualTo(DateTime.Now.AddDays(180), start);
        Assert.AreEqual("S-1-5-18", Text(task, "UserId"));
        Assert.AreEqual("true", Text(task, "StartWhenAvailable"));
        Assert.AreEqual("false", Text(task, "DisallowStartIfOnBatteries"));
        Assert.AreEqual("1", Text(task, "DaysInterval"), "what is in use that day is removed on the next");
        Assert.IsFalse(task.Descendants(Namespace + "EndBoundary").Any(), "a PC that is off all the time would never run it");
    }

    [TestMethod]
    public void The_task_runs_Windows_programs_alone_and_says_nothing_that_came_from_outside()
    {
        Run(services => new LeaveCleanup(services));
        var task = XDocument.Parse(_pc.Starts.Tasks[Name]);

        CollectionAssert.AreEqual(
            new[]
            {
                @"%SystemRoot%\System32\reg.exe delete HKLM\Software\Microsoft\Windows\CurrentVersion\Run /v EGovTokenCleanup /f /reg:64",
                @"%SystemRoot%\System32\cmd.exe /d /c rmdir /s /q ""%ProgramFiles%\EGovTokenCleanup""",
                @"%SystemRoot%\System32\cmd.exe /d /c if not exist ""%ProgramFiles%\EGovTokenCleanup"" %SystemRoot%\System32\schtasks.exe /delete /tn EGovTokenCleanup /f",
            },
            task.Descendants(Namespace + "Exec").Select(exec => $"{exec.Element(Namespace + "Command")!.Value} {exec.Element(Namespace + "Arguments")!.Value}").ToList());
    }

    [TestMethod]
    public void Without_a_task_the_log_says_what_an_administrator_has_to_do()
    {
        _pc.Starts.RefusesTasks = true;

        var log = Run(services => new LeaveCleanup(services));

        Assert.Contains("0x80070422", log);
        Assert.Contains("docs/machine-installation.md", log);
        Assert.HasCount(1, _pc.Starts.Logons);
        Assert.HasCount(2, Left);
    }

    [TestMethod]
    public void Without_the_programs_nothing_is_left_and_the_uninstallation_goes_on()
    {
        File.Delete(_installed.PathOf("egovtokenw.exe"));

        var log = Run(services => new LeaveCleanup(services));

        Assert.Contains("egovtokenw.exe", log);
        AssertNothingLeft();
    }

    [TestMethod]
    public void Without_a_folder_nothing_is_left()
    {
        _pc.Machine.Install(("InstallFolder", ""));

        Assert.Contains("where the programs are", Run(services => new LeaveCleanup(services)));

        AssertNothingLeft();
    }

    [TestMethod]
    public void An_uninstallation_that_fails_leaves_nothing()
    {
        Run(services => new LeaveCleanup(services));

        Run(services => new RollbackLeaveCleanup(services));

        AssertNothingLeft();
    }

    [TestMethod]
    public void A_new_installation_ends_it_and_touches_nothing_else()
    {
        Run(services => new LeaveCleanup(services));
        _pc.Starts.Logons["EGovToken"] = "the product's own";
        _pc.Starts.Tasks["Another"] = "another's";

        Run(services => new EndCleanup(services));
        Run(services => new EndCleanup(services));

        CollectionAssert.AreEqual(new[] { "EGovToken" }, _pc.Starts.Logons.Keys.ToList());
        CollectionAssert.AreEqual(new[] { "Another" }, _pc.Starts.Tasks.Keys.ToList());
        Assert.IsFalse(Directory.Exists(_pc.CleanupFolder));
        Assert.HasCount(3, Directory.GetFiles(_installed.FullName));
    }

    [TestMethod]
    public void A_new_installation_ends_the_logons_that_wait_for_it_before_their_program_goes()
    {
        Run(services => new LeaveCleanup(services));
        var wasThere = false;

        Run(services => new EndCleanup(services with
        {
            EndWaitingLogons = folder =>
            {
                wasThere = File.Exists(Path.Combine(folder, "egovtokenw.exe")) && folder == _pc.CleanupFolder;
                return (1, 1);
            },
        }));

        Assert.IsTrue(wasThere);
        AssertNothingLeft();
    }

    private IEnumerable<string?> Left => Directory.GetFiles(_pc.CleanupFolder).Select(Path.GetFileName);

    private static string Text(XDocument task, string element) => task.Descendants(Namespace + element).Single().Value;

    private void AssertNothingLeft()
    {
        Assert.IsEmpty(_pc.Starts.Logons);
        Assert.IsEmpty(_pc.Starts.Tasks);
        Assert.IsFalse(Directory.Exists(_pc.CleanupFolder));
    }

    private string Run(Func<InstallServices, IInstallAction> make)
    {
        var session = new RecordingSession();
        ActionRunner.RunRegardless(session, _ => make(_pc.Services));
        return session.Everything;
    }
}
