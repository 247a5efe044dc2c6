using System.Net;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>The page for the support desk, and what stands on the screen.</summary>
[TestClass]
public class DoctorReportTests
{
    private const int NotDone = 1;

    [WindowsTest]
    public void The_report_is_one_page_with_everything_the_support_desk_asks_and_neither_PIN_nor_name_of_the_user()
    {
        using var pc = DoctorPC.Registered();
        var pin = pc.Token.State.Pin;

        var result = pc.Doctor("--offline", "--report", @"Z:\state\report.html");

        Assert.AreEqual(0, result.ExitCode, result.Output);
        StringAssert.Contains(result.StandardOutput, "Nothing broken in what was checked");
        var html = File.ReadAllText(Path.Combine(pc.World.StateFolder, "report.html"));
        foreach (var expected in new[] { "<!DOCTYPE html>", "charset=\"utf-8\"", "MƏMMƏDOV ƏLİ", "2C5E9A7714D30B86", "1.0.0", @"C:\windows\system32\eps2003csp11.dll", "1.1.16.804", "EGT1001" })
        {
            // As it is shown: which letters stand there as numbers is the runtime's choice.
            StringAssert.Contains(WebUtility.HtmlDecode(html), expected);
        }

        foreach (var forbidden in new[] { pin, "<script", "http-equiv=\"refresh\"", "src=", "href=", "url(", @"\users\root" })
        {
            Assert.IsFalse(html.Contains(forbidden, StringComparison.OrdinalIgnoreCase), forbidden);
        }
    }

    [WindowsTest]
    public void A_name_on_a_certificate_or_token_is_never_taken_for_HTML()
    {
        using var pc = DoctorPC.Registered();
        pc.Token.Change(token => token.Label = "<b onclick=x>&\"'");

        Assert.AreEqual(0, pc.Doctor("--offline", "--report", @"Z:\state\report.html").ExitCode);

        var html = File.ReadAllText(Path.Combine(pc.World.StateFolder, "report.html"));
        StringAssert.Contains(html, "&lt;b onclick=x&gt;&amp;&quot;&#39;");
        Assert.IsFalse(html.Contains("<b ", StringComparison.Ordinal));
    }

    [WindowsTest]
    [DataRow(@"Z:\state")]
    [DataRow(@"Z:\state\no\such\folder\report.html")]
    public void A_place_that_no_report_can_go_to_is_refused_before_anything_is_looked_at(string path) => AssertRefused(path);

    [WindowsTest]
    [NotOnMono("Path.GetFullPath gives a device the name of a file")]
    public void A_device_that_no_report_can_go_to_is_refused_before_anything_is_looked_at() => AssertRefused(@"C:\NUL");

    private static void AssertRefused(string path)
    {
        using var pc = new DoctorPC();

        var result = pc.Doctor("--offline", "--report", path);

        Assert.AreEqual(NotDone, result.ExitCode, result.Output);
        StringAssert.Contains(result.StandardError, "EGT2702");
        Assert.IsEmpty(pc.Token.File.Calls.Functions);
    }
}
