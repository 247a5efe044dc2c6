using System.Net;
using System.Net.Http;
using System.Net.Sockets;

namespace EGovToken.Core.Diagnosis.Portal;

/// <summary><see cref="IPortalVisitor"/> through the network, by the system's proxy if there is one.</summary>
/// <param name="limit">How long each step may take; <see cref="UsualLimit"/> when null.</param>
public sealed class PortalVisitor(TimeSpan? limit = null) : IPortalVisitor
{
    /// <summary>How long resolving the name may take, and each of at most two requests.</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(10);

    private readonly TimeSpan _limit = limit ?? UsualLimit;

    /// <inheritdoc/>
    public PortalVisit Visit(Uri portal)
    {
        var nameError = Resolve(portal.DnsSafeHost);
        var (error, date) = Ask(portal);

        // A clock that is far off makes every secure connection fail; what time it is can be asked without one.
        if (date is null && portal.Scheme == Uri.UriSchemeHttps)
        {
            (_, date) = Ask(new UriBuilder(Uri.UriSchemeHttp, portal.Host).Uri);
        }

        return new PortalVisit(nameError, error, date);
    }

    private string? Resolve(string host)
    {
        try
        {
            return Dns.GetHostAddressesAsync(host).Wait(_limit) ? null : "no answer in time";
        }
        catch (AggregateException e) when (e.InnerException is SocketException or ArgumentException)
        {
            return e.InnerException.Message;
        }
    }

    private (string? Error, DateTime? Date) Ask(Uri address)
    {
        try
        {
            // Redirections are not followed: that anybody answers is enough.
            using var handler = new HttpClientHandler { AllowAutoRedirect = false };
            using var client = new HttpClient(handler) { Timeout = _limit };
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var answer = client.SendAsync(request).GetAwaiter().GetResult();
            return (null, answer.Headers.Date?.UtcDateTime);
        }
        catch (HttpRequestException e)
        {
            return (e.GetBaseException().Message, null);
        }
        catch (OperationCanceledException)
        {
            return ("no answer in time", null);
        }
    }
}
