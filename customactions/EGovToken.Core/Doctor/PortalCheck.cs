using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using EGovToken.Core.Common;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;

namespace EGovToken.Core.Doctor;

/// <summary>Whether the portal is found by its name and answers.</summary>
internal sealed class PortalCheck : ILinkCheck
{
    public ChainLink Link => ChainLink.Portal;

    public IReadOnlyList<ChainLink> Needs => [];

    // Behind a proxy a PC need not resolve any name: an answer is enough.
    public Finding Check(DiagnosticContext context)
    {
        var host = context.Request.Portal.Host;
        return context.Evidence.Portal switch
        {
            null => Finding.Skipped("portal.offline"),
            { AnswerError: null } => Finding.Ok("portal.ok", host),
            { NameError: { } error } => Finding.Broken("portal.unresolved", host, error),
            { AnswerError: var error } => Finding.Warning("portal.silent", host, error),
        };
    }
}

/// <summary>The way from this PC to the portal.</summary>
public interface IPortalVisitor
{
    /// <summary>
    /// Resolves the portal's name and asks for its headers; sends it nothing about the user. A proxy that wants to know who asks is told so by
    /// Windows, as it is for browsers.
    /// </summary>
    /// <param name="portal">Its address.</param>
    PortalVisit Visit(Uri portal);
}

/// <summary>What came of visiting the portal.</summary>
/// <param name="NameError">Why its name does not resolve, in the system's words; null when it does.</param>
/// <param name="AnswerError">Why it did not answer, in the system's words; null when it did, whatever the answer.</param>
/// <param name="Date">The time at which it says it answered, UTC; null when it did not say.</param>
public sealed record PortalVisit(string? NameError, string? AnswerError, DateTime? Date);

/// <summary><see cref="IPortalVisitor"/> through the network, by the system's proxy if there is one.</summary>
/// <param name="limit">How long each step may take; <see cref="UsualLimit"/> when null.</param>
public sealed class PortalVisitor(TimeSpan? limit = null) : IPortalVisitor
{
    private const string ProxyWantsLogin = "the proxy wants a login (407)";

    /// <summary>How long resolving the name may take, and each of at most two requests.</summary>
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(10);

    private readonly TimeSpan _limit = limit ?? UsualLimit;

    /// <summary>The proxy; the system's when null.</summary>
    public IWebProxy? Proxy { get; init; }

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

        // A proxy that answers at all resolves names by itself.
        return new PortalVisit(error == ProxyWantsLogin ? null : nameError, error, date);
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
            // A company's proxy may want a login: it gets Windows' own, as from the browsers.
            var proxy = Proxy ?? WebRequest.GetSystemWebProxy();
            proxy.Credentials = CredentialCache.DefaultCredentials;

            // Redirections are not followed: any answer is enough.
            using var handler = new HttpClientHandler { AllowAutoRedirect = false, Proxy = proxy };
            using var client = new HttpClient(handler) { Timeout = _limit };
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var answer = client.SendAsync(request).GetAwaiter().GetResult();
            return (answer.StatusCode == HttpStatusCode.ProxyAuthenticationRequired ? ProxyWantsLogin : null, answer.Headers.Date?.UtcDateTime);
        }
        catch (HttpRequestException e)
        {
            // The answer to a tunnel's request is told in words alone.
            var message = e.GetBaseException().Message;
            return (Regex.IsMatch(message, @"\b407\b") ? ProxyWantsLogin : message, null);
        }
        catch (OperationCanceledException)
        {
            return ("no answer in time", null);
        }
    }
}

/// <summary>Decides which address is the portal's.</summary>
public static class PortalAddress
{
    private const string ShortcutLine = "URL=";

    /// <summary>
    /// The address named by hand, else the administrator's, else that of the shortcut that was installed for the user, else the one
    /// that the installation was given, else the default.
    /// </summary>
    /// <param name="named">An address named by hand, or null.</param>
    /// <param name="pc">The PC.</param>
    /// <exception cref="OutcomeException"><see cref="OutcomeNumber.InvalidSetting"/>: the named or policy address is invalid.</exception>
    public static Uri Find(string? named, MachineServices pc) => new SettingsReader(
        name => name == SettingNames.PortalUrl ? named ?? Shortcuts(pc) ?? Given(pc) : "",
        named is null ? new PortalPolicy(pc.Policies) : new NoPolicies()).Read().PortalUrl; // Who names one asks about that, whatever policy says.

    private static string Given(MachineServices pc) =>
        (pc with { Policies = new NoPolicies() }).SettingsWith(static _ => "").TextOf(SettingNames.PortalUrl);

    private static string? Shortcuts(MachineServices pc) => new ShortcutRecord(pc.Registry).ReadWritten()?
        .Split('\n')
        .Select(static line => line.Trim())
        .FirstOrDefault(static line => line.StartsWith(ShortcutLine, StringComparison.Ordinal))?
        .Substring(ShortcutLine.Length);

    // Another policy's invalid value does not concern the portal.
    private sealed class PortalPolicy(IPolicies policies) : IPolicies
    {
        public string? Find(string name) => name == SettingNames.PortalUrl ? policies.Find(name) : null;
    }
}
