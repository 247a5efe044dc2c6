using EGovToken.Core.Common;
using EGovToken.PortalLogin.Tests.Portal;
using EGovToken.Testing.TestKit;

namespace EGovToken.PortalLogin.Tests.Browser;

/// <summary>A new user's Firefox that knows the test portal and, if its user has added it, the token's module.</summary>
internal static class FirefoxProfile
{
    /// <summary>Makes it.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="portal">The portal.</param>
    /// <param name="module">The PKCS#11 module; null when nobody has added it.</param>
    /// <param name="language">The language of the browser.</param>
    public static void Create(string folder, TestPortal portal, string? module, Language language)
    {
        var database = $"sql:{folder}";
        using var files = new TemporaryFolder();
        File.WriteAllBytes(files.PathOf("authority.der"), portal.Authority);
        Tool.Run("certutil", "-N", "--empty-password", "-d", database);
        Tool.Run("certutil", "-A", "-d", database, "-n", "portal", "-t", "C,,", "-i", files.PathOf("authority.der"));
        if (module is not null)
        {
            Tool.Run("modutil", "-force", "-dbdir", database, "-add", "token", "-libfile", module);
        }

        File.WriteAllText(Path.Combine(folder, "user.js"), Preferences(portal, language));

        // As large as the screen.
        File.WriteAllText(
            Path.Combine(folder, "xulstore.json"),
            """{"chrome://browser/content/browser.xhtml":{"main-window":{"sizemode":"maximized"}}}""");
    }

    // A handshake lasts as long as its user looks for the PIN and the certificate, by default half a minute at most: a busy machine needs longer.
    private static string Preferences(TestPortal portal, Language language) => $"""
        user_pref("network.http.tls-handshake-timeout", {(int)Waiting.Limit.TotalSeconds});
        user_pref("network.http.connection-timeout", {(int)Waiting.Limit.TotalSeconds});
        user_pref("intl.locale.requested", "{(language == Language.English ? "en-US" : language.Code)}");
        user_pref("extensions.autoDisableScopes", 0);
        user_pref("network.socket.forcePort", "443={portal.Port}");
        user_pref("security.default_personal_cert", "Ask Every Time");
        user_pref("ui.prefersReducedMotion", 1);
        user_pref("ui.caretBlinkTime", 0);
        user_pref("browser.shell.checkDefaultBrowser", false);
        user_pref("browser.aboutwelcome.enabled", false);
        user_pref("browser.startup.homepage_override.mstone", "ignore");
        user_pref("browser.startup.page", 0);
        user_pref("termsofuse.bypassNotification", true);
        user_pref("datareporting.policy.dataSubmissionEnabled", false);
        user_pref("datareporting.policy.dataSubmissionPolicyBypassNotification", true);

        """;
}
