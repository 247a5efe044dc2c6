using System.Diagnostics;
using EGovToken.Core.Common;
using EGovToken.PortalLogin.Tests.Portal;
using EGovToken.Testing.TestKit;

namespace EGovToken.PortalLogin.Tests.Browser;

/// <summary>Firefox at the test portal.</summary>
internal sealed class Firefox : IDisposable
{
    private const string Program = "firefox-esr";

    // Where Debian has it.
    private const string Installation = "/usr/lib/firefox-esr";

    private readonly TemporaryFolder _home = new();
    private readonly Process _browser;

    /// <summary>Starts it and opens the portal.</summary>
    /// <param name="screen">Where it shows itself.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="module">The PKCS#11 module of the token, which its user has added; null when nobody has.</param>
    /// <param name="language">The language of the browser.</param>
    /// <param name="policies">What an administrator has put into its policies.json; null for no such file.</param>
    public Firefox(Screen screen, TestPortal portal, string? module, Language language, string? policies = null)
    {
        var profile = Directory.CreateDirectory(_home.PathOf("profile")).FullName;
        FirefoxProfile.Create(profile, portal, module, language);
        _browser = Process.Start(new ProcessStartInfo(policies is null ? Program : InstallWith(policies), ["--no-remote", "--profile", profile, $"https://{TestPortal.HostName}/"])
        {
            Environment = { ["DISPLAY"] = screen.Display, ["HOME"] = _home.FullName },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _browser.BeginOutputReadLine();
        _browser.BeginErrorReadLine();
    }

    // The file belongs beside the program, and this machine's own Firefox is to stay as it is. It looks beside the file that runs, not
    // beside a link to it; all else may be links.
    private string InstallWith(string policies)
    {
        var folder = Directory.CreateDirectory(_home.PathOf("installation")).FullName;
        foreach (var part in Directory.EnumerateFileSystemEntries(Installation).Where(static part => Path.GetFileName(part) is not (Program or "distribution")))
        {
            File.CreateSymbolicLink(Path.Combine(folder, Path.GetFileName(part)), part);
        }

        File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "distribution")).FullName, "policies.json"), policies);
        File.Copy(Path.Combine(Installation, Program), Path.Combine(folder, Program));
        return Path.Combine(folder, Program);
    }

    public void Dispose()
    {
        _browser.Kill(entireProcessTree: true);
        _browser.WaitForExit();
        _browser.Dispose();
        _home.Dispose();
    }
}
