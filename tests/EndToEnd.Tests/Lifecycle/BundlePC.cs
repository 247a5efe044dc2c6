using System.Globalization;
using EGovToken.Testing.Sandbox.Snapshots;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>A PC with a token and without middleware, on which the bundle lives one life after another; each ends as it began.</summary>
internal sealed class BundlePC : ILentPC
{
    /// <summary>What the bundle's log says when it runs the middleware's set-up.</summary>
    public const string MiddlewareRuns = "Applying execute package: ePass2003";

    private const string RunOnce = @"HKCU\Software\Microsoft\Windows\CurrentVersion\RunOnce";

    private readonly Snapshot _before;
    private bool _hasFailed;
    private bool _wasUpgraded;

    public BundlePC()
    {
        Citizen = new CitizenPC();
        RollbackResidue.InstallAnotherProgram(Citizen);
        _before = Citizen.World.TakeSnapshot();
    }

    /// <inheritdoc/>
    public CitizenPC Citizen { get; }

    /// <summary>Runs the bundle with a middleware whose set-up ends with a code.</summary>
    public ProcessResult RunWithEnding(int code) => Citizen.World.Run(CommandWithEnding(code));

    /// <summary>The command that runs the bundle with a middleware whose set-up ends with a code.</summary>
    /// <param name="code">The code. Other than 0, 3010 and 1641 it means that nothing is installed.</param>
    /// <param name="until">A Windows path: the set-up does nothing before there is this file; "" for a set-up that does not wait.</param>
    public WindowsCommand CommandWithEnding(int code, string until = "") => Citizen.SilentBundle() with
    {
        Environment = new Dictionary<string, string>
        {
            ["EPASS2003_STANDIN_EXITCODE"] = code.ToString(CultureInfo.InvariantCulture),
            ["EPASS2003_STANDIN_UNTIL"] = until,
        },
    };

    /// <summary>Runs what the bundle has told Windows to run once after a restart.</summary>
    public ProcessResult Resume()
    {
        var line = Citizen.World.ReadRegistry().FindKey(RunOnce)?.Values.Values.Single().Text;
        Assert.IsNotNull(line, "The bundle goes on after a restart.");
        var program = line.Split('"')[1];
        return Citizen.World.Run(new WindowsCommand(program) { RawArguments = line[(program.Length + 2)..] });
    }

    /// <summary>Runs a newer bundle over the present one, which must succeed.</summary>
    public void Upgrade(string newer)
    {
        _wasUpgraded = true;
        Succeeded(Citizen.World.Run(Citizen.SilentBundle() with { Program = newer }));
    }

    /// <summary>Uninstalls everything, which must succeed.</summary>
    public void Uninstall() => Succeeded(Citizen.RunBundle("/uninstall", "REMOVEMIDDLEWARE=1"));

    /// <summary>Asserts that a run has failed, with this exit code.</summary>
    public void Failed(int code, ProcessResult result)
    {
        Assert.AreEqual(code, result.ExitCode, Citizen.LastLog);
        _hasFailed = true;
    }

    /// <summary>Asserts that a run has succeeded.</summary>
    public void Succeeded(ProcessResult result) => Assert.AreEqual(0, result.ExitCode, Citizen.LastLog);

    /// <inheritdoc/>
    public void AssertAsBefore() => AssertNone(Citizen.ChangesSince(_before)
        .Where(change => !(_hasFailed && BundleResidue.IsOfFailure(change)) && !(_wasUpgraded && BundleResidue.IsOfUpgrade(change))));

    /// <summary>Asserts that changes are none but the result and what the sandbox's rollback leaves.</summary>
    public static void AssertNone(IEnumerable<string> changes) =>
        Assert.AreEqual("", string.Join('\n', changes.Where(static change => !NoChanges.IsResult(change) && !RollbackResidue.Has(change))));

    public void Dispose() => Citizen.Dispose();
}
