using System.Text.RegularExpressions;
using EGovToken.EndToEnd.Tests.Lifecycle.Packages;
using EGovToken.Testing.Sandbox.Session;
using EGovToken.Testing.Sandbox.Snapshots;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>
/// A PC with the middleware and a token, on which one lifecycle after another is tried: each ends as it began, which is compared,
/// so the next may begin there.
/// </summary>
internal sealed partial class LifecyclePC : ILentPC
{
    /// <summary>The exit code of an installation that an action of this product failed.</summary>
    public const int Failed = 1603;

    // ERROR_FUNCTION_FAILED, which Wine's installer makes of a program of the package that fails; Windows makes it 1603.
    private const int ProgramFailed = 1627;

    /// <summary>Stands for a repair among the verbs <c>/i</c> and <c>/x</c>.</summary>
    public const string RepairVerb = "/f";

    private const string Medium = @"Z:\media\";

    // Which run made a change, and what that took the place of.
    private static readonly string[] Notes = [@"HKCU\Software\EGovToken\Journal → ", @"HKCU\Software\EGovToken\Shortcut"];

    // What the product brings beside its own files.
    private static readonly string[] Users = ["Certificate: ", @"\SystemCertificates\", .. Notes, @"C:\users\root\Desktop"];

    private readonly Snapshot _before;
    private bool _wasKilled;
    private bool _wasRolledBack;

    public LifecyclePC()
    {
        var packages = TestPackages.Files; // Made by the first who asks for them.
        Citizen = CitizenPC.WithMiddleware();
        foreach (var package in packages)
        {
            Citizen.PutOnMedium(package);
        }

        RollbackResidue.InstallAnotherProgram(Citizen);
        _before = Citizen.World.TakeSnapshot();
    }

    /// <inheritdoc/>
    public CitizenPC Citizen { get; }

    /// <summary>Installs the present version; every run but a failed one is to be quiet about it.</summary>
    public ProcessResult Install(params string[] properties) => Run("/i", TestPackages.Present, properties);

    /// <summary>Repairs everything, as Settings, Apps does.</summary>
    public ProcessResult Repair(params string[] properties) => Run(RepairVerb, TestPackages.Present, properties);

    /// <summary>Uninstalls the present version.</summary>
    public ProcessResult Uninstall(params string[] properties) => Run("/x", TestPackages.Present, properties);

    /// <summary>Runs the installer silently.</summary>
    public ProcessResult Run(string verb, string package, params string[] properties) =>
        Citizen.RunPackage(Arguments(verb, package, properties));

    /// <summary>Starts the installer silently and does not wait for its end.</summary>
    public StartedProgram Start(SandboxSession session, string verb, string package, params string[] properties) =>
        Citizen.StartSilentPackage(session, Arguments(verb, package, properties));

    /// <summary>Runs the installer with an action that fails behind another, and asserts that it did.</summary>
    public void Fail(string verb, string after) => HasFailed(ProgramFailed, Run(verb, TestPackages.Present, $"FAILAFTER={after}"));

    /// <summary>Asserts that a run has failed.</summary>
    public void HasFailed(ProcessResult result)
    {
        _wasRolledBack = true;
        Assert.AreNotEqual(0, result.ExitCode, LogEnd);
    }

    /// <summary>Asserts that a run has failed, with this exit code.</summary>
    public void HasFailed(int code, ProcessResult result)
    {
        HasFailed(result);
        Assert.AreEqual(code, result.ExitCode, LogEnd);
    }

    /// <summary>
    /// Kills the installer with everything that runs when it has come behind an action. The registry stays as it was then: Wine's
    /// server writes it, as the kernel of Windows does.
    /// </summary>
    public void Kill(string verb, string after)
    {
        using var session = Citizen.World.StartSession();
        var installer = Start(session, verb, TestPackages.Present, $"HANGAFTER={after}");
        WaitUntil(() => session.Processes().Any(line => line.Contains(ObstructedPackage.HangingProgram, StringComparison.OrdinalIgnoreCase)), installer);
        session.End(TimeSpan.Zero);
        RemoveUnpacked();
        _wasKilled = true;
    }

    /// <summary>
    /// As the other, as soon as the log has a text. A busy machine sees it late: the installer waits behind an action, so that it does not
    /// come to where Wine cannot be killed.
    /// </summary>
    public void KillAt(string verb, string logged, string atTheLatestAfter)
    {
        using var session = Citizen.World.StartSession();
        var installer = Start(session, verb, TestPackages.Present, $"HANGAFTER={atTheLatestAfter}");
        WaitUntil(() => Citizen.LastLog.Contains(logged, StringComparison.Ordinal), installer);
        session.End(TimeSpan.Zero);
        RemoveUnpacked();
        _wasKilled = true;
    }

    /// <summary>Asserts that a run has succeeded.</summary>
    public void Succeeded(ProcessResult result) => Assert.AreEqual(0, result.ExitCode, LogEnd);

    /// <summary>The end of the last run's log, where a failure stands.</summary>
    public string LogEnd => string.Join('\n', Citizen.LastLog.Split('\n').Where(line => !line.StartsWith("Property(", StringComparison.Ordinal)).TakeLast(60));

    /// <summary>Installs, which must succeed.</summary>
    /// <returns>What is there afterwards.</returns>
    public Snapshot Installed()
    {
        Succeeded(Install());
        AssertHealthy();
        return Citizen.World.TakeSnapshot();
    }

    /// <inheritdoc cref="Health.AssertOn"/>
    public void AssertHealthy() => Health.AssertOn(Citizen);

    /// <summary>Nothing differs from the snapshot, but for the result that the last run left.</summary>
    public void AssertAs(Snapshot expected)
    {
        AssertNone(Citizen.ChangesSince(expected));
    }

    /// <summary>As the other, but for what the product notes about its own runs.</summary>
    public void AssertInstalledAs(Snapshot installed)
    {
        AssertNone(Citizen.ChangesSince(installed).Where(change => !Notes.Any(note => change.Contains(note, StringComparison.Ordinal))));
    }

    /// <summary>
    /// Certificates, shortcut and what the product remembers of them do not differ from the snapshot. What belongs to the package itself
    /// is the installer's to put back, and Wine's does not: it forgets the package as soon as its removal has begun.
    /// </summary>
    public void AssertUsersAs(Snapshot installed) =>
        AssertNone(Citizen.ChangesSince(installed).Where(change => Users.Any(user => change.Contains(user, StringComparison.OrdinalIgnoreCase))));

    /// <inheritdoc/>
    public void AssertAsBefore() => AssertAs(_before);

    public void Dispose() => Citizen.Dispose();

    // "/fomus PACKAGE" means this; Wine's msiexec takes it with a product code only.
    private static string[] Arguments(string verb, string package, string[] properties) => verb == RepairVerb
        ? ["/i", Medium + package, "REINSTALL=ALL", "REINSTALLMODE=omus", .. properties]
        : [verb, Medium + package, .. properties];

    private void AssertNone(IEnumerable<string> changes)
    {
        var left = changes.Where(change => !NoChanges.IsResult(change)
            && !RepairNotes.Has(change)
            && !(_wasKilled && LeftWhenKilled().IsMatch(change))
            && !(_wasRolledBack && RollbackResidue.Has(change)));
        Assert.AreEqual("", string.Join('\n', left), LogEnd);
    }

    private void WaitUntil(Func<bool> isThere, StartedProgram installer)
    {
        if (!Waiting.Until(() => isThere() || installer.HasEnded) || !isThere())
        {
            Assert.Fail("The installer did not come so far.\n" + LogEnd);
        }
    }

    // Windows' host of custom actions leaves what it has unpacked as well. A later test must not take it for the product's own program.
    private void RemoveUnpacked()
    {
        foreach (var folder in Citizen.UnpackedFolders)
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The installer's own copy of the package, which it makes first of all. Wine forgets it when the installer is killed before it
    // has registered the product; Windows removes it when it rolls back before the next installation.
    [GeneratedRegex(@"^Added File: C:\\windows\\Installer\\[0-9a-f]+\.msi ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeftWhenKilled();
}
