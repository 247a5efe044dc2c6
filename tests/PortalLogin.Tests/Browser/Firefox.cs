using System.Diagnostics;
using EGovToken.Core.Common;
using EGovToken.PortalLogin.Tests.Portal;
using EGovToken.Testing.TestKit;

namespace EGovToken.PortalLogin.Tests.Browser;

/// <summary>Firefox at the test portal.</summary>
internal sealed class Firefox : IDisposable
{
    private readonly TemporaryFolder _home = new();
    private readonly Process _browser;

    /// <summary>Starts it and opens the portal.</summary>
    /// <param name="screen">Where it shows itself.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="module">The PKCS#11 module of the token.</param>
    /// <param name="language">The language of the browser.</param>
    public Firefox(Screen screen, TestPortal portal, string module, Language language)
    {
        var profile = Directory.CreateDirectory(_home.PathOf("profile")).FullName;
        FirefoxProfile.Create(profile, portal, module, language);
        _browser = Process.Start(new ProcessStartInfo("firefox-esr", ["--no-remote", "--profile", profile, $"https://{TestPortal.HostName}/"])
        {
            Environment = { ["DISPLAY"] = screen.Display, ["HOME"] = _home.FullName },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _browser.BeginOutputReadLine();
        _browser.BeginErrorReadLine();
    }

    public void Dispose()
    {
        _browser.Kill(entireProcessTree: true);
        _browser.WaitForExit();
        _browser.Dispose();
        _home.Dispose();
    }
}
