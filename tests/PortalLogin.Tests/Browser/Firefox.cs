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
    private readonly Screen _screen;
    private readonly string _profile;
    private readonly string _program;
    private Process _browser;

    /// <summary>Starts it and opens the portal.</summary>
    /// <param name="screen">Where it shows itself.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="module">The PKCS#11 module of the token, which its user has added; null when nobody has.</param>
    /// <param name="language">The language of the browser.</param>
    /// <param name="policies">What an administrator has put into its policies.json; null for no such file.</param>
    public Firefox(Screen screen, TestPortal portal, string? module, Language language, string? policies = null)
    {
        _screen = screen;
        _profile = Directory.CreateDirectory(_home.PathOf("profile")).FullName;
        FirefoxProfile.Create(_profile, portal, module, language);
        _program = policies is null ? Program : InstallWith(policies);
        _browser = Open();
    }

    /// <summary>Opens it once more for the same user, who is about to close it.</summary>
    /// <param name="policies">What an administrator has put into its policies.json by now, which has been there from the beginning.</param>
    /// <exception cref="TimeoutException">It was not closed in time.</exception>
    public void Reopen(string policies)
    {
        if (!_browser.WaitForExit(Waiting.Limit))
        {
            throw new TimeoutException("Firefox was not closed.");
        }

        _browser.Dispose();
        Put(policies);
        _browser = Open();
    }

    private Process Open()
    {
        var browser = Process.Start(new ProcessStartInfo(_program, ["--no-remote", "--profile", _profile, $"https://{TestPortal.HostName}/"])
        {
            Environment = { ["DISPLAY"] = _screen.Display, ["HOME"] = _home.FullName },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        browser.BeginOutputReadLine();
        browser.BeginErrorReadLine();
        return browser;
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

        File.Copy(Path.Combine(Installation, Program), Path.Combine(folder, Program));
        Directory.CreateDirectory(Path.Combine(folder, "distribution"));
        Put(policies);
        return Path.Combine(folder, Program);
    }

    private void Put(string policies) => File.WriteAllText(_home.PathOf("installation/distribution/policies.json"), policies);

    public void Dispose()
    {
        _browser.Kill(entireProcessTree: true);
        _browser.WaitForExit();
        _browser.Dispose();
        _home.Dispose();
    }
}
