using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EGovToken.Core.Doctor;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>Against a server of the test's own.</summary>
[TestClass]
public class PortalVisitorTests
{
    private static readonly DateTime ServersTime = new(2024, 2, 29, 12, 30, 0, DateTimeKind.Utc);

    [TestMethod]
    public void A_portal_that_answers_tells_the_time_and_gets_one_request_without_anything_about_the_user()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var request = Task.Run(() => AnswerOnce(listener));

        var visit = new PortalVisitor().Visit(AddressOf(listener));

        Assert.AreEqual(new PortalVisit(null, null, ServersTime), visit);
        StringAssert.StartsWith(request.Result, "HEAD / HTTP/1.1\r\n");
        Assert.IsFalse(request.Result.Contains("User-Agent", StringComparison.OrdinalIgnoreCase));
        Assert.IsFalse(request.Result.Contains("Cookie", StringComparison.OrdinalIgnoreCase));
    }

    [TestMethod]
    public void A_portal_that_takes_the_request_and_says_nothing_is_given_up()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var visit = new PortalVisitor(TimeSpan.FromSeconds(1)).Visit(AddressOf(listener));

        Assert.IsNull(visit.NameError);
        Assert.IsNotNull(visit.AnswerError);
    }

    [TestMethod]
    public void A_name_that_nobody_has_does_not_resolve()
    {
        // RFC 6761 section 6.4 keeps "invalid" from ever resolving.
        var visit = new PortalVisitor().Visit(new Uri("https://portal.invalid/"));

        Assert.IsNotNull(visit.NameError);
        Assert.IsNotNull(visit.AnswerError);
        Assert.IsNull(visit.Date);
    }

    [TestMethod]
    [DataRow("https://portal.invalid/")]
    [DataRow("http://portal.invalid/")]
    public void A_proxy_that_wants_a_login_is_told_as_that_and_not_as_a_name_that_does_not_resolve(string portal)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(() =>
        {
            while (true)
            {
                AnswerOnce(listener, "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"x\"");
            }
        });

        var visit = new PortalVisitor { Proxy = new WebProxy(AddressOf(listener)) }.Visit(new Uri(portal));

        Assert.IsNull(visit.NameError);
        StringAssert.Contains(visit.AnswerError, "proxy");
    }

    private static Uri AddressOf(TcpListener listener) =>
        new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/"));

    private static string AnswerOnce(TcpListener listener, string status = "302 Found", string header = "Location: /login")
    {
        using var client = listener.AcceptTcpClient();
        using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var request = new StringBuilder();
        for (var line = reader.ReadLine(); !string.IsNullOrEmpty(line); line = reader.ReadLine())
        {
            request.Append(line).Append("\r\n");
        }

        stream.Write(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{header}\r\nDate: {ServersTime:R}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        return request.ToString();
    }
}
