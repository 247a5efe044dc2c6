using EGovToken.EndToEnd.Tests.Lifecycle.Packages;
using EGovToken.Testing.FreshPC;
using EGovToken.Testing.Sandbox;
using EGovToken.Testing.Sandbox.Session;
using EGovToken.Testing.Sandbox.Snapshots;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>
/// A PC with the middleware and a token, on which one lifecycle after another is tried: each ends as it began, which is compared,
/// so the next may begin there.
/// </summary>
internal sealed class LifecyclePC : IDisposable
{
    /// <summary>The exit code of an installation that failed.</summary>
    public const int Failed = 1603;

    private const string Medium = @"Z:\media\";

    private readonly Snapshot _before;

    public LifecyclePC()
    {
        foreach (var package in TestPackages.Files)
        {
            Citizen.PutOnMedium(package);
        }

        Assert.AreEqual(0, Citizen.InstallMiddleware().ExitCode);
        _before = Citizen.World.TakeSnapshot();
    }

    /// <summary>The PC itself.</summary>
    public CitizenPC Citizen { get; } = new();

    /// <summary>Installs the present version; every run but a failed one is to be quiet about it.</summary>
    public ProcessResult Install(params string[] properties) => Run("/i", TestPackages.Present, properties);

    /// <summary>Repairs everything, as Settings, Apps does.</summary>
    public ProcessResult Repair(params string[] properties) => Run("/fomus", TestPackages.Present, properties);

    /// <summary>Uninstalls the present version.</summary>
    public ProcessResult Uninstall(params string[] properties) => Run("/x", TestPackages.Present, properties);

    /// <summary>Runs the installer silently.</summary>
    public ProcessResult Run(string verb, string package, params string[] properties) =>
        Citizen.RunPackage([verb, Medium + package, .. properties]);

    /// <summary>Starts the installer silently and does not wait for its end.</summary>
    public StartedProgram Start(SandboxSession session, string verb, string package, params string[] properties) =>
        Citizen.StartSilentPackage(session, [verb, Medium + package, .. properties]);

    /// <summary>Installs, which must succeed.</summary>
    /// <returns>What is there afterwards.</returns>
    public Snapshot Installed()
    {
        Assert.AreEqual(0, Install().ExitCode, Citizen.LastLog);
        AssertHealthy();
        return Citizen.World.TakeSnapshot();
    }

    /// <summary>Everything that an installation brings is there.</summary>
    public void AssertHealthy()
    {
        var state = InstalledState.Of(Citizen);
        Assert.IsTrue(state.HasCommandLine, "egovtoken.exe");
        Assert.IsTrue(state.HasMiddleware, "middleware");
        Assert.AreEqual("https://www.e-gov.az/", state.ShortcutUrl);
        StringAssert.StartsWith(state.LastResult, "EGT1001");
        CollectionAssert.AreEquivalent(
            new[] { "CA ", "My citizen-authentication", "My citizen-signature" },
            state.UserCertificates.Select(item => $"{item.Store} {item.KeyProvider?.Container}").ToList());
    }

    /// <summary>Nothing differs from the snapshot, but for the result that the last run left.</summary>
    public void AssertAs(Snapshot expected)
    {
        var changes = Citizen.ChangesSince(expected).Where(change => !NoChanges.IsResult(change));
        Assert.AreEqual("", string.Join('\n', changes), Citizen.LastLog);
    }

    /// <summary>The PC is as it was before the product came, but for the result that a failed run leaves.</summary>
    public void AssertAsBefore() => AssertAs(_before);

    public void Dispose() => Citizen.Dispose();
}
