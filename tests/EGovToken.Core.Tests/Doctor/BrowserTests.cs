using EGovToken.Core.Doctor;
using EGovToken.Core.Windows;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>Which browsers are there, and whether policies let them offer the certificates.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class BrowserTests
{
    private const string ChromeKey = @"Software\Policies\Google\Chrome";
    private const string EdgeKey = @"Software\Policies\Microsoft\Edge";
    private const string FirefoxKey = @"Software\Policies\Mozilla\Firefox";
    private const string AutoSelect = "AutoSelectCertificateForUrls";
    private const string PolicyFile = @"C:\Program Files\Mozilla Firefox\distribution\policies.json";

    // The virtual token's authority.
    private const string Issuer = """{"ISSUER":{"CN":"eGov Token Setup Test CA"}}""";

    private static readonly ChainLink[] Browsers = [ChainLink.Edge, ChainLink.Chrome, ChainLink.Firefox];

    [TestMethod]
    [DataRow(RecordedBrowsers.Edge, ChainLink.Edge)]
    [DataRow(RecordedBrowsers.Chrome, ChainLink.Chrome)]
    [DataRow(RecordedBrowsers.Firefox, ChainLink.Firefox)]
    public void Only_what_is_installed_is_a_link(string program, ChainLink link)
    {
        using var pc = new HealthyPC { Browsers = RecordedBrowsers.Only(program) };

        var result = pc.Diagnose();

        CollectionAssert.AreEqual(new[] { link }, result.Findings.Select(found => found.Link).Intersect(Browsers).ToList());
        Assert.IsTrue(result.AllGood);
    }

    [TestMethod]
    [DataRow(RegistryPlace.User, @"Software\Clients\StartMenuInternet\Google Chrome.ABC\shell\open\command", "\"C:\\Users\\a b\\Chrome\\CHROME.EXE\"")]
    [DataRow(RegistryPlace.Machine32, @"Software\Clients\StartMenuInternet\Google Chrome\shell\open\command", @"C:\Users\a b\Chrome\chrome.exe --single-argument %1")]
    [DataRow(RegistryPlace.User, @"Software\Microsoft\Windows\CurrentVersion\App Paths\chrome.exe", @"C:\Users\a b\Chrome\chrome.exe")]
    public void A_browser_is_found_where_its_set_up_registers_it_for_the_user_or_for_all(RegistryPlace place, string key, string command)
    {
        var browsers = RecordedBrowsers.Only("nothing").Set(place, key, "", command);
        browsers.Programs[@"C:\Users\a b\Chrome\chrome.exe"] = new Version(140, 0);
        using var pc = new HealthyPC { Browsers = browsers };

        Assert.AreEqual("browser.asks", KeyOf(ChainLink.Chrome, pc.Diagnose()));
    }

    [TestMethod]
    public void A_token_without_a_certificate_for_logging_in_offers_none()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Remove<CertificateObject>(static certificate => certificate.Label == CitizenToken.AuthenticationLabel);

        Assert.AreEqual("browser.offersNone", KeyOf(ChainLink.Edge, pc.Diagnose()));
        Assert.AreEqual("browser.offersNone", KeyOf(ChainLink.Chrome, pc.Diagnose()));
    }

    [TestMethod]
    public void What_is_registered_as_no_text_or_as_another_program_is_no_browser()
    {
        var browsers = RecordedBrowsers.Only("nothing")
            .Set(RegistryPlace.User, @"Software\Microsoft\Windows\CurrentVersion\App Paths\chrome.exe", "", 1)
            .Set(RegistryPlace.User, @"Software\Clients\StartMenuInternet\Other\shell\open\command", "", @"C:\other.exe");
        using var pc = new HealthyPC { Browsers = browsers };

        Assert.IsFalse(pc.Diagnose().Findings.Any(found => Browsers.Contains(found.Link)));
    }

    // Bare filters fit the certificate for logging in alone: the other one may not sign a login, and browsers leave it out.
    [TestMethod]
    [DataRow("https://portal.example", "{}", "browser.picks")]
    [DataRow("[*.]example", Issuer, "browser.picks")]
    [DataRow("*", Issuer, "browser.picks")]
    [DataRow("https://portal.example:443", """{"ISSUER":{"CN":""}}""", "browser.picks")]
    [DataRow("https://portal.example:8443", Issuer, "browser.asks")]
    [DataRow("portal.example", """{ "SUBJECT" : { "OU" : "" }, "NOTE" : "}, } \" {" }""", "browser.picks")]
    [DataRow("https://other.example", "{}", "browser.asks")]
    [DataRow("http://portal.example", "{}", "browser.asks")]
    [DataRow("example", "{}", "browser.asks")]
    public void A_policy_that_picks_the_certificate(string pattern, string filter, string key)
    {
        using var pc = new HealthyPC { Browsers = Picking(Rule(pattern, filter)) };

        Assert.AreEqual(key, KeyOf(ChainLink.Chrome, pc.Diagnose()));
        Assert.AreEqual("browser.asks", KeyOf(ChainLink.Edge, pc.Diagnose()));
        DiagnosisAssert.IsGood(pc.Diagnose());
    }

    [TestMethod]
    [DataRow("""{"ISSUER":{"CN":"Another CA"}}""")]
    [DataRow("""{"ISSUER":{"CN":"egov token setup test ca"}}""")]
    [DataRow("""{"ISSUER":{"CN":"eGov Token Setup Test CA","O":"Elsewhere"}}""")]
    [DataRow("""{"ISSUER":{"CN":"eGov Token Setup Test CA"},"SUBJECT":{"CN":"Somebody else"}}""")]
    public void A_policy_that_picks_and_does_not_mean_the_tokens_certificates(string filter)
    {
        using var pc = new HealthyPC { Browsers = Picking(Rule("https://portal.example", filter)) };

        DiagnosisAssert.IsWarned(ChainLink.Chrome, "browser.picksOther", pc.Diagnose());
    }

    [TestMethod]
    public void Of_several_patterns_the_closest_counts_and_entries_with_the_same_one_together()
    {
        const string Other = """{"ISSUER":{"CN":"Another CA"}}""";
        using var closer = new HealthyPC { Browsers = Picking(Rule("[*.]example", "{}"), Rule("portal.example", Other)) };
        using var same = new HealthyPC { Browsers = Picking(Rule("portal.example", Issuer), Rule("portal.example", Other)) };

        DiagnosisAssert.IsWarned(ChainLink.Chrome, "browser.picksOther", closer.Diagnose());
        DiagnosisAssert.IsGood(same.Diagnose());
    }

    [TestMethod]
    public void A_policy_that_picks_among_several_without_asking()
    {
        var browsers = Picking(Rule("*", Issuer));
        using var pc = new HealthyPC { Browsers = browsers };
        pc.AddSecondLoginCertificate();
        Assert.AreEqual("browser.picksAny", KeyOf(ChainLink.Chrome, pc.Diagnose()));

        browsers.Set(RegistryPlace.Machine, ChromeKey, "PromptOnMultipleMatchingCertificates", 1);
        Assert.AreEqual("browser.asks", KeyOf(ChainLink.Chrome, pc.Diagnose()));
    }

    [TestMethod]
    public void The_decision_for_the_PC_wins_over_that_for_the_user()
    {
        var browsers = new RecordedBrowsers()
            .Set(RegistryPlace.User, $@"{EdgeKey}\{AutoSelect}", "1", Rule("*", """{"ISSUER":{"CN":"Another CA"}}"""));
        using var pc = new HealthyPC { Browsers = browsers };
        DiagnosisAssert.IsWarned(ChainLink.Edge, "browser.picksOther", pc.Diagnose());

        browsers.Set(RegistryPlace.Machine, $@"{EdgeKey}\{AutoSelect}", "1", Rule("*", Issuer));
        DiagnosisAssert.IsGood(pc.Diagnose());
    }

    [TestMethod]
    [DataRow("not JSON")]
    [DataRow("")]
    [DataRow("""{"pattern":"portal.example"}""")]
    [DataRow("""{"filter":{}}""")]
    [DataRow("""{"pattern":"[::1]","filter":{}}""")]
    [DataRow("""{"pattern":"portal.example","filter":7}""")]
    [DataRow("""{"pattern":"portal.example","filter":{"ISSUER":7}}""")]
    [DataRow("""{"pattern":"portal.example","filter":{}} more""")]
    [DataRow("""{"pattern":"portal.example","filter":{}""")]
    [DataRow("""{"pattern":"portal.example","filter":{}}}""")]
    [DataRow("""{"pattern":"portal.example","filter":{},}""")]
    [DataRow("\uFEFF{\"pattern\":\"portal.example\",\"filter\":{}}")]
    [DataRow(7)]
    [DataRow("{0} {1:d} {")]
    public void A_policy_that_cannot_be_understood_is_never_called_good(object entry)
    {
        using var pc = new HealthyPC { Browsers = new RecordedBrowsers().Set(RegistryPlace.Machine, $@"{ChromeKey}\{AutoSelect}", "1", entry) };

        DiagnosisAssert.IsWarned(ChainLink.Chrome, "browser.unclear", pc.Diagnose());
    }

    [TestMethod]
    public void Whether_a_filter_means_the_tokens_certificates_waits_for_the_token()
    {
        using var pc = new HealthyPC { Browsers = Picking(Rule("*", Issuer)) };
        pc.Plugged.Token.Unplug();

        DiagnosisAssert.IsBroken(ChainLink.Token, "token.none", pc.Diagnose());
    }

    [TestMethod]
    [DataRow("*", "", "browser.blocked")]
    [DataRow("example", "", "browser.blocked")]
    [DataRow("https://portal.example/", "", "browser.blocked")]
    [DataRow(".example", "", "browser.asks")]
    [DataRow("javascript:*", "", "browser.asks")]
    [DataRow("file://*", "", "browser.asks")]
    [DataRow("portal.example/forum", "", "browser.asks")]
    [DataRow("*", "portal.example", "browser.asks")]
    [DataRow("portal.example", "portal.example", "browser.asks")]
    [DataRow("portal.example", "example", "browser.blocked")]
    public void A_policy_that_forbids_the_portal(string blocked, string allowed, string key)
    {
        var browsers = RecordedBrowsers.Only(RecordedBrowsers.Chrome).Set(RegistryPlace.Machine, $@"{ChromeKey}\URLBlocklist", "1", blocked);
        if (allowed.Length > 0)
        {
            browsers.Set(RegistryPlace.Machine, $@"{ChromeKey}\URLAllowlist", "1", allowed);
        }

        using var pc = new HealthyPC { Browsers = browsers };

        Assert.AreEqual(key, KeyOf(ChainLink.Chrome, pc.Diagnose()));
    }

    [TestMethod]
    public void A_browser_that_is_kept_from_the_portal_is_broken_unless_another_one_will_do()
    {
        using var alone = new HealthyPC
        {
            Browsers = RecordedBrowsers.Only(RecordedBrowsers.Chrome).Set(RegistryPlace.Machine, $@"{ChromeKey}\URLBlocklist", "1", "*"),
        };
        using var beside = new HealthyPC { Browsers = new RecordedBrowsers().Set(RegistryPlace.Machine, $@"{ChromeKey}\URLBlocklist", "1", "*") };

        DiagnosisAssert.IsBroken(ChainLink.Chrome, "browser.blocked", alone.Diagnose());
        DiagnosisAssert.IsWarned(ChainLink.Chrome, "browser.blocked", beside.Diagnose());
    }

    // Without a policy the version decides: the preference is on by itself from version 90 on, and exists from 75 on.
    [TestMethod]
    [DataRow(140, "", "browser.asks")]
    [DataRow(90, "", "browser.asks")]
    [DataRow(89, "", "firefox.old")]
    [DataRow(0, "", "firefox.version")]
    [DataRow(89, """{"security.osclientcerts.autoload":true}""", "browser.asks")]
    [DataRow(74, """{"security.osclientcerts.autoload":true}""", "firefox.old")]
    [DataRow(140, """{"security.osclientcerts.autoload":{"Value":false,"Status":"locked"}}""", "firefox.off")]
    [DataRow(140, """{"security.osclientcerts.autoload":{"Value":false}}""", "firefox.off")]
    [DataRow(140, """{"security.osclientcerts.autoload":{"Value":0,"Status":"user","Type":"boolean"}}""", "firefox.off")]
    [DataRow(140, """{"security.osclientcerts.autoload":false}""", "firefox.off")]
    [DataRow(140, """{"security.osclientcerts.autoload":{"Value":true,"Status":"default"}}""", "browser.asks")]
    [DataRow(140, """{"security.osclientcerts.autoload":{"Status":"clear"}}""", "browser.asks")]
    [DataRow(140, """{"security.osclientcerts.autoload":false,"security.osclientcerts.autoload":true}""", "browser.asks")]
    [DataRow(140, """{"security.osclientcerts.autoload":{"Value":"false"}}""", "browser.unclear")]
    [DataRow(140, """{"security.osclientcerts.autoload":{}}""", "browser.unclear")]
    [DataRow(140, """{"security.osclientcerts.autoload":[]}""", "browser.unclear")]
    [DataRow(140, """{"security.osclientcerts.autoload":7}""", "browser.unclear")]
    [DataRow(140, """{"security.osclientcerts.autoload":false""", "browser.unclear")]
    [DataRow(140, "[", "browser.unclear")]
    public void Whether_Firefox_uses_the_Windows_store(int version, string preferences, string key)
    {
        var inFile = RecordedBrowsers.Only(RecordedBrowsers.Firefox);
        var inRegistry = RecordedBrowsers.Only(RecordedBrowsers.Firefox);
        inFile.Programs[RecordedBrowsers.Firefox] = inRegistry.Programs[RecordedBrowsers.Firefox] = new Version(version, 0);
        if (preferences.Length > 0)
        {
            inFile.Files[PolicyFile] = $$$"""{"policies":{"Preferences":{{{preferences}}}}}""";
            inRegistry.Set(RegistryPlace.Machine, FirefoxKey, "Preferences", preferences.Split(','));
            if (preferences.Contains(','))
            {
                inRegistry = inFile; // A text of several lines is one text; this one was cut at its commas.
            }
        }

        foreach (var browsers in new[] { inFile, inRegistry })
        {
            using var pc = new HealthyPC { Browsers = browsers };
            Assert.AreEqual(key, KeyOf(ChainLink.Firefox, pc.Diagnose()));
        }
    }

    [TestMethod]
    [DataRow(0, "firefox.off")]
    [DataRow(1, "browser.asks")]
    [DataRow("no", "browser.unclear")]
    public void Firefoxs_preference_as_a_value_of_the_registry(object value, string key)
    {
        var browsers = RecordedBrowsers.Only(RecordedBrowsers.Firefox)
            .Set(RegistryPlace.User, $@"{FirefoxKey}\Preferences", "security.osclientcerts.autoload", value);
        using var pc = new HealthyPC { Browsers = browsers };

        Assert.AreEqual(key, KeyOf(ChainLink.Firefox, pc.Diagnose()));
    }

    [TestMethod]
    public void Firefoxs_registry_wins_over_its_file_which_is_not_even_read_then()
    {
        var browsers = new RecordedBrowsers().Set(RegistryPlace.Machine, FirefoxKey, "Preferences", "{}");
        browsers.Files[PolicyFile] = """{"policies":{"Preferences":{"security.osclientcerts.autoload":false}}}""";
        using var pc = new HealthyPC { Browsers = browsers };

        DiagnosisAssert.IsGood(pc.Diagnose());
    }

    /// <summary>It may have passwords in it, and the report is mailed.</summary>
    [TestMethod]
    public void A_policy_that_is_not_understood_is_named_and_not_repeated()
    {
        var inFile = RecordedBrowsers.Only(RecordedBrowsers.Firefox);
        inFile.Files[PolicyFile] = """{"policies":{"Proxy":{"Passwords":"s3cret"}}}}""";
        var inRegistry = RecordedBrowsers.Only(RecordedBrowsers.Firefox).Set(RegistryPlace.Machine, FirefoxKey, "SecurityDevices", "s3cret {");
        foreach (var (browsers, name) in new[] { (inFile, "policies.json"), (inRegistry, "SecurityDevices") })
        {
            using var pc = new HealthyPC { Browsers = browsers };
            var finding = pc.Diagnose().Findings.Single(static found => found.Link == ChainLink.Firefox).Finding;

            Assert.AreEqual("browser.unclear", finding.Key);
            CollectionAssert.Contains(finding.Arguments.ToList(), name);
            Assert.IsFalse(string.Concat(finding.Arguments).Contains("s3cret", StringComparison.Ordinal));
        }
    }

    [TestMethod]
    public void Firefox_with_the_tokens_module_needs_no_Windows_store()
    {
        const string Off = """{"policies":{"Preferences":{"security.osclientcerts.autoload":false},"SecurityDevices":DEVICES}}""";
        foreach (var (devices, key) in new[]
        {
            ("""{"Add":{"ePass2003":"C:\\Windows\\System32\\EPS2003CSP11.dll"}}""", "firefox.module"),
            ("""{"ePass2003":"C:\\Windows\\System32\\eps2003csp11.dll"}""", "firefox.module"),
            ("""{"Add":{"Other":"C:\\other.dll"},"Delete":["eps2003csp11.dll"]}""", "firefox.off"),
            ("""{"Delete":["eps2003csp11.dll"]}""", "firefox.off"),
            ("""{"Add":{"ePass2003":"C:\\Old\\eps2003csp11.dll"}}""", "firefox.off"),
            ("""{"Add":{"ePass2003":"C:\\Windows\\SysWOW64\\eps2003csp11.dll"}}""", "firefox.off"),
            ("7", "browser.unclear"),
        })
        {
            var browsers = RecordedBrowsers.Only(RecordedBrowsers.Firefox);
            browsers.Files[PolicyFile] = Off.Replace("DEVICES", devices);
            browsers.Programs[@"C:\Windows\System32\eps2003csp11.dll"] = new Version(1, 0);
            browsers.Programs[@"C:\Windows\SysWOW64\eps2003csp11.dll"] = new Version(1, 0);
            using var pc = new HealthyPC { Browsers = browsers };

            Assert.AreEqual(key, KeyOf(ChainLink.Firefox, pc.Diagnose()), devices);
        }
    }

    [TestMethod]
    [DataRow("""{"Block":["<all_urls>"]}""", "browser.blocked")]
    [DataRow("""{"Block":["*://*.example/*"]}""", "browser.blocked")]
    [DataRow("""{"Block":["<all_urls>"],"Exceptions":["https://portal.example/*"]}""", "browser.asks")]
    [DataRow("""{"Block":["*://example/*"]}""", "browser.asks")]
    [DataRow("""{"Block":"*://example/*"}""", "browser.unclear")]
    public void A_filter_of_Firefox_that_forbids_the_portal(string filter, string key)
    {
        var browsers = RecordedBrowsers.Only(RecordedBrowsers.Firefox).Set(RegistryPlace.Machine, FirefoxKey, "WebsiteFilter", filter);
        using var pc = new HealthyPC { Browsers = browsers };

        Assert.AreEqual(key, KeyOf(ChainLink.Firefox, pc.Diagnose()));
    }

    [TestMethod]
    public void The_worst_of_several_copies_of_Firefox_counts()
    {
        const string Old = @"C:\Old\firefox.exe";
        var browsers = RecordedBrowsers.Only(RecordedBrowsers.Firefox).Set(
            RegistryPlace.Machine32, @"Software\Microsoft\Windows\CurrentVersion\App Paths\firefox.exe", "", Old);
        browsers.Programs[Old] = new Version(52, 9);
        using var pc = new HealthyPC { Browsers = browsers };

        DiagnosisAssert.IsBroken(ChainLink.Firefox, "firefox.old", pc.Diagnose());
    }

    [TestMethod]
    public void A_policy_file_that_cannot_be_read_or_has_no_policies_is_never_called_good()
    {
        using var refused = new HealthyPC { Browsers = new RecordedBrowsers { FileFault = new UnauthorizedAccessException("Access is denied.") } };
        using var empty = new HealthyPC { Browsers = new RecordedBrowsers { Files = { [PolicyFile] = "{}" } } };

        DiagnosisAssert.IsWarned(ChainLink.Firefox, "browser.unclear", refused.Diagnose());
        DiagnosisAssert.IsWarned(ChainLink.Firefox, "browser.unclear", empty.Diagnose());
    }

    private static RecordedBrowsers Picking(params string[] rules)
    {
        var browsers = new RecordedBrowsers();
        for (var i = 0; i < rules.Length; i++)
        {
            browsers.Set(RegistryPlace.Machine, $@"{ChromeKey}\{AutoSelect}", $"{i + 1}", rules[i]);
        }

        return browsers;
    }

    private static string Rule(string pattern, string filter) => $$"""{"pattern":"{{pattern}}","filter":{{filter}}}""";

    private static string? KeyOf(ChainLink link, DiagnosisResult result) => result.Findings.SingleOrDefault(found => found.Link == link)?.Finding.Key;
}
