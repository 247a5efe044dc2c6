using System.Security.Cryptography.X509Certificates;
using EGovToken.Core.Common;
using EGovToken.PortalLogin.Tests.Browser;
using EGovToken.PortalLogin.Tests.Portal;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.PortalLogin.Tests;

/// <summary>
/// What the product is for: a browser that nobody here wrote logs in to a portal with the token's certificate. Each page is kept as
/// a picture for the guides.
/// </summary>
[TestClass]
public class PortalLoginTests
{
    // The title of Firefox's page for a connection that has timed out.
    private const string GivenUp = "Problem loading page";

    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(2);

    public static IEnumerable<object[]> Languages => Language.All.Select(static language => new object[] { language.Code });

    [TestMethod]
    [DynamicData(nameof(Languages))]
    public void A_browser_logs_in_with_the_certificate_that_is_for_logging_in(string code)
    {
        var language = Language.TryFind(code)!;
        using var authority = new TestCertificateAuthority();
        var state = CitizenToken.Create(authority);
        using var token = new PluggedToken(state);
        using var portal = new TestPortal(authority, language);
        using var screen = new Screen();
        using var firefox = new Firefox(screen, portal, token.Module, language);

        // The browser's window, and the one that asks for the PIN.
        WaitFor(() => screen.CountWindows() >= 2, "the PIN is asked for");
        screen.Photograph(PictureOf(code, "01-asked"));
        screen.Type(CitizenToken.DefaultPin);
        screen.Photograph(PictureOf(code, "02-pin"));
        screen.Press("Return");
        WaitFor(() => token.CallsOf("C_Login") > 0, "the PIN reaches the token");
        screen.Photograph(PictureOf(code, "03-certificate"));
        Assert.IsEmpty(portal.Visitors);
        WaitFor(() => Admits(portal, screen), "the portal lets the citizen in");
        screen.Photograph(PictureOf(code, "04-portal"));

        using var expected = X509CertificateLoader.LoadCertificate(
            state.Objects.OfType<CertificateObject>().Single(static each => each.Label == CitizenToken.AuthenticationLabel).Value);
        Assert.AreEqual(expected.Thumbprint, portal.Visitors.First());
        Assert.AreEqual(1, token.CallsOf("C_Login"));
        Assert.AreEqual(EPass2003.MaximumRetries, token.Token.RetriesLeft);
    }

    [TestMethod]
    public void An_administrators_policies_give_Firefox_the_module_and_spare_the_question_which_certificate()
    {
        using var authority = new TestCertificateAuthority();
        using var token = new PluggedToken(CitizenToken.Create(authority));
        using var portal = new TestPortal(authority, Language.English);
        using var screen = new Screen();
        using var firefox = new Firefox(screen, portal, module: null, Language.English, Policies.OfTheGuide(token.Module));

        // The browser's window, and the one that asks for the PIN.
        WaitFor(() => screen.CountWindows() >= 2, "the PIN is asked for");
        screen.Photograph(PictureOf("en", "policies-01-asked"));
        screen.Type(CitizenToken.DefaultPin);
        screen.Photograph(PictureOf("en", "policies-02-pin"));
        screen.Press("Return");

        // Nothing more is pressed: a question which certificate to send would stay unanswered.
        WaitFor(() => portal.Visitors.Count > 0, "the portal lets the citizen in");
        screen.Photograph(PictureOf("en", "policies-03-portal"));
        Assert.AreEqual(1, token.CallsOf("C_Login"));
    }

    [TestMethod]
    public void Without_the_module_the_same_Firefox_offers_no_certificate()
    {
        using var authority = new TestCertificateAuthority();
        using var token = new PluggedToken(CitizenToken.Create(authority));
        using var portal = new TestPortal(authority, Language.English);
        using var screen = new Screen();
        using var firefox = new Firefox(screen, portal, module: null, Language.English, Policies.OfTheGuide("/nowhere.so"));

        WaitFor(() => portal.Refused > 0, "the portal asks for a certificate and gets none");
        Assert.AreEqual(0, token.CallsOf("C_Initialize"));
        Assert.IsEmpty(portal.Visitors);
    }

    [TestMethod]
    public void Who_answers_later_than_a_handshake_lasts_is_turned_away_until_the_browser_is_opened_again()
    {
        using var authority = new TestCertificateAuthority();
        using var token = new PluggedToken(CitizenToken.Create(authority));
        using var portal = new TestPortal(authority, Language.English);
        using var screen = new Screen();
        using var firefox = new Firefox(screen, portal, token.Module, Language.English, Policies.OfAHandshake(TimeSpan.FromSeconds(5)));
        GiveThePin();

        // Nobody answers which certificate to send, and the browser gives up. Its "Try Again" sends none: it has taken that for the answer.
        WaitFor(() => screen.Shows(GivenUp), "the browser gives up");
        screen.Photograph(PictureOf("en", "late-01-given-up"));
        var refused = portal.Refused;
        screen.Press("Return");
        WaitFor(() => portal.Refused > refused, "the portal gets no certificate");
        screen.Photograph(PictureOf("en", "late-02-refused"));
        Assert.IsEmpty(portal.Visitors);

        // As the guides say: closed, opened again and answered in time.
        screen.Press("alt+F4");
        firefox.Reopen(Policies.OfAHandshake(Waiting.Limit));
        GiveThePin();
        WaitFor(() => Admits(portal, screen), "the portal lets the citizen in");
        screen.Photograph(PictureOf("en", "late-03-portal"));
        Assert.AreEqual(2, token.CallsOf("C_Login"));
        Assert.AreEqual(EPass2003.MaximumRetries, token.Token.RetriesLeft);

        void GiveThePin()
        {
            var logins = token.CallsOf("C_Login");
            WaitFor(() => screen.CountWindows() >= 2, "the PIN is asked for");
            screen.Type(CitizenToken.DefaultPin);
            screen.Press("Return");
            WaitFor(() => token.CallsOf("C_Login") > logins, "the PIN reaches the token");
        }
    }

    // Again and again: for a moment after it has come, the browser's question takes no answer, and how long depends on the machine.
    private static bool Admits(TestPortal portal, Screen screen)
    {
        screen.Press("Return");
        Thread.Sleep(AnswerTime);
        return portal.Visitors.Count > 0;
    }

    private static string PictureOf(string language, string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "screenshots")).FullName, $"login-{language}-{name}.png");

    private static void WaitFor(Func<bool> condition, string what)
    {
        if (!Waiting.Until(condition))
        {
            throw new TimeoutException($"Not in time: {what}.");
        }
    }
}
