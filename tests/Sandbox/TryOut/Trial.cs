using System.Diagnostics;
using System.Security.Cryptography;
using EGovToken.Testing.Sandbox;
using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.TryOut;

/// <summary>Installs the bundle silently on a fresh PC with a token, looks at what a citizen gets, uninstalls, and compares.</summary>
/// <param name="say">Receives lines for people.</param>
internal sealed class Trial(IProgress<string> say)
{
    private static readonly string Screenshot = Path.Combine(Repository.Artifacts, "try", "desktop.png");

    /// <summary>Runs the trial.</summary>
    /// <param name="buildSeconds">How long the build before it took.</param>
    public Report Run(double buildSeconds)
    {
        say.Report("Starting a fresh PC …");
        using var pc = new CitizenPC(progress: say);
        var before = pc.World.TakeSnapshot();
        var middlewareBefore = InstalledState.Of(pc).HasMiddleware;

        say.Report("Installing: EGovTokenSetup.exe /quiet TOKENPIN=… …");
        var install = Timed(() => pc.RunBundle($"TOKENPIN={pc.Pin}"));
        var installed = InstalledState.Of(pc);
        var shortcut = new Report.ShortcutPart(installed.ShortcutFile is { } file ? pc.WindowsPath(file) : null, installed.ShortcutUrl);
        var pinFoundIn = pc.World.FindSecret(pc.Pin);
        TakePicture(pc);

        say.Report("Uninstalling: EGovTokenSetup.exe /uninstall /quiet REMOVEMIDDLEWARE=1 …");
        var uninstall = Timed(() => pc.RunBundle("/uninstall", "REMOVEMIDDLEWARE=1"));
        return new Report
        {
            Build = new Report.BuildPart(buildSeconds),
            Bundle = Describe(Path.Combine(CitizenPC.Packages, "EGovTokenSetup.exe")),
            Install = install,
            Middleware = new Report.MiddlewarePart(middlewareBefore, installed.HasMiddleware),
            Token = TokenInLog.Find(pc.Log),
            Certificates = [.. installed.UserCertificates.Select(item => new Report.CertificatePart(item.Subject, item.Thumbprint, item.Store, item.KeyProvider?.Container))],
            Shortcut = shortcut,
            LastResult = installed.LastResult,
            Apps = installed.AppsEntries,
            PinFoundIn = [.. pinFoundIn.Concat(pc.World.FindSecret(pc.Pin)).Distinct()],
            Uninstall = uninstall,
            Residue = pc.ChangesSince(before),
            Screenshot = Screenshot,
        };
    }

    private static Report.RunPart Timed(Func<ProcessResult> run)
    {
        var watch = Stopwatch.StartNew();
        var result = run();
        return new Report.RunPart(result.ExitCode, Math.Round(watch.Elapsed.TotalSeconds, 1));
    }

    private static Report.BundlePart Describe(string file)
    {
        using var stream = File.OpenRead(file);
        return new Report.BundlePart(file, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }

    private void TakePicture(CitizenPC pc)
    {
        say.Report("Taking a picture of the desktop …");
        Directory.CreateDirectory(Path.GetDirectoryName(Screenshot)!);
        pc.TakeDesktopPicture(Screenshot);
    }
}
