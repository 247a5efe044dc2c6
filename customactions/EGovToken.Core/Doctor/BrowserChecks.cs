using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Core.Certificates;
using EGovToken.Core.Windows;

namespace EGovToken.Core.Doctor;

/// <summary>
/// Whether a browser that is installed will offer the token's certificate at the portal, as far as registry and policy files tell: profiles
/// are left alone. What cannot be understood is warned of, never called good.
/// </summary>
internal sealed class BrowserCheck : ILinkCheck
{
    /// <summary>The cause of a finding about a browser that is not installed: no such link is there to report on.</summary>
    public const string Absent = "browser.absent";

    private readonly Browser _browser;
    private readonly Func<DiagnosticContext, Browser, IReadOnlyList<(string Program, Version Version)>, Finding> _judge;

    private BrowserCheck(
        ChainLink link, Browser browser, Func<DiagnosticContext, Browser, IReadOnlyList<(string Program, Version Version)>, Finding> judge)
    {
        Link = link;
        _browser = browser;
        _judge = judge;
    }

    /// <summary>The check of each browser that this product knows, in the order of the links.</summary>
    public static IReadOnlyList<BrowserCheck> All { get; } =
    [
        new(ChainLink.Edge, new Browser("Microsoft Edge", "msedge.exe", @"Software\Policies\Microsoft\Edge"), ChromiumJudge.Judge),
        new(ChainLink.Chrome, new Browser("Google Chrome", "chrome.exe", @"Software\Policies\Google\Chrome"), ChromiumJudge.Judge),
        new(ChainLink.Firefox, new Browser("Mozilla Firefox", "firefox.exe", @"Software\Policies\Mozilla\Firefox"), FirefoxJudge.Judge),
    ];

    public ChainLink Link { get; }

    public IReadOnlyList<ChainLink> Needs => [];

    // Who can log in with another browser is not kept from it.
    public Finding Check(DiagnosticContext context)
    {
        var finding = Judge(context);
        return finding.State == LinkState.Broken && All.Any(other => other != this && other.Judge(context).State == LinkState.Ok)
            ? finding with { State = LinkState.Warning }
            : finding;
    }

    private Finding Judge(DiagnosticContext context)
    {
        var installed = _browser.FindInstalled(context.PC.Browsers);
        try
        {
            return installed.Count == 0 ? Finding.Skipped(Absent) : _judge(context, _browser, installed);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return Finding.Warning("browser.unclear", _browser.Name, e.Message);
        }
    }
}

/// <summary>Edge and Chrome: they take certificates from the Windows store, and ask which, unless a policy says otherwise.</summary>
internal static class ChromiumJudge
{
    private static readonly string[] NameParts = ["CN", "L", "O", "OU"];

    public static Finding Judge(DiagnosticContext context, Browser browser, IReadOnlyList<(string Program, Version Version)> installed)
    {
        var portal = context.Request.Portal;
        if (AddressPattern.WhatBlocks(Texts("URLBlocklist"), Texts("URLAllowlist"), portal, bareMeansSubdomains: true) is { } block)
        {
            return Finding.Broken("browser.blocked", browser.Name, $"URLBlocklist, {block}");
        }

        var filters = FiltersFor(portal, Texts("AutoSelectCertificateForUrls"));
        if (filters.Count == 0)
        {
            return context.RootOf(ChainLink.Certificates) is null && !context.Evidence.ValidCertificates.Any(IsOffered)
                ? Finding.Warning("browser.offersNone", browser.Name)
                : Finding.Ok("browser.asks", browser.Name);
        }

        return context.RootOf(ChainLink.Certificates) is { } root ? Finding.Blocked(root)
            : JudgeChoice(
                [
                    .. context.Evidence.ValidCertificates
                        .Where(certificate => IsOffered(certificate) && filters.Exists(filter => Matches(filter, certificate))),
                ],
                browser,
                browser.FindPolicy(context.PC.Browsers, "PromptOnMultipleMatchingCertificates")?.Value == "1");

        IReadOnlyList<string> Texts(string policy) => PolicyTexts.Of(browser.FindPolicy(context.PC.Browsers, policy));
    }

    private static Finding JudgeChoice(List<TokenCertificate> matching, Browser browser, bool asksAmongSeveral) => matching.Count switch
    {
        // Then it asks; but it sends whatever other certificate on the PC matches.
        0 => Finding.Warning("browser.picksOther", browser.Name),
        1 => Finding.Ok("browser.picks", browser.Name, matching[0].Subject),
        _ => asksAmongSeveral ? Finding.Ok("browser.asks", browser.Name) : Finding.Warning("browser.picksAny", browser.Name, matching.Count),
    };

    // On Windows they leave out what may not sign a login.
    private static bool IsOffered(TokenCertificate certificate) => certificate.Purpose is CertificatePurpose.Login or CertificatePurpose.Both;

    // Of several patterns that fit, the closest counts; entries with the same pattern count together.
    private static List<XElement> FiltersFor(Uri portal, IReadOnlyList<string> entries)
    {
        var fitting = entries
            .Select(static entry => PolicyText.Parse(entry, "AutoSelectCertificateForUrls").Opened())
            .Select(static rule => (Parsed: rule, Meant: AddressPattern.Read(Required(rule, "pattern").Value, bareMeansSubdomains: false)))
            .Select(rule => (rule.Parsed, Fit: rule.Meant.FitOf(portal)))
            .Where(static rule => rule.Fit is not null)
            .ToList();
        var closest = fitting.Select(static rule => rule.Fit).Max();
        return [.. fitting.Where(rule => rule.Fit == closest).Select(static rule => Required(rule.Parsed, "filter").Opened())];
    }

    private static XElement Required(XElement rule, string member) =>
        rule.Member(member) ?? throw new FormatException($"AutoSelectCertificateForUrls, no {member}");

    private static bool Matches(XElement filter, TokenCertificate certificate) =>
        Matches(filter.Member("ISSUER"), certificate.IssuerName) && Matches(filter.Member("SUBJECT"), certificate.SubjectName);

    private static bool Matches(XElement? wanted, byte[] name)
    {
        if (wanted is null)
        {
            return true;
        }

        var parts = new X500DistinguishedName(name)
            .Decode(X500DistinguishedNameFlags.UseNewLines | X500DistinguishedNameFlags.DoNotUseQuotes)
            .Split('\r', '\n');
        return NameParts.All(part => wanted.Opened().Member(part)?.Value is not { Length: > 0 } value
            || parts.Contains($"{part}={value}", StringComparer.Ordinal));
    }
}

/// <summary>
/// Firefox: it takes certificates from the Windows store while its preference security.osclientcerts.autoload is on, or from the token's
/// module where a policy loads that.
/// </summary>
internal static class FirefoxJudge
{
    // It exists from version 75 on, and is on by itself from version 90 on.
    private const int FirstWithStore = 75;
    private const int FirstWithStoreByItself = 90;

    public static Finding Judge(DiagnosticContext context, Browser browser, IReadOnlyList<(string Program, Version Version)> installed) =>
        installed.Select(copy => Judge(context, browser, copy.Program, copy.Version)).OrderByDescending(static finding => finding.State).First();

    private static Finding Judge(DiagnosticContext context, Browser browser, string program, Version version)
    {
        var sources = context.PC.Browsers;
        var filter = Find("WebsiteFilter")?.Opened();
        var (blocked, allowed) = (PolicyTexts.Of(filter?.Member("Block")), PolicyTexts.Of(filter?.Member("Exceptions")));
        return AddressPattern.WhatBlocks(blocked, allowed, context.Request.Portal, bareMeansSubdomains: false) is { } block
                ? Finding.Broken("browser.blocked", browser.Name, $"WebsiteFilter, {block}")
            : LoadsModule(Find("SecurityDevices")?.Opened(), context.Evidence.Module.Value?.Path, program, sources) ? Finding.Ok("firefox.module")
            : version.Major == 0 ? Finding.Warning("firefox.version", program)
            : version.Major < FirstWithStore ? Finding.Broken("firefox.old", version.Major)
            : IsStoreOn(Find("Preferences")?.Opened()) switch
            {
                false => Finding.Broken("firefox.off"),
                null when version.Major < FirstWithStoreByItself => Finding.Broken("firefox.old", version.Major),
                _ => Finding.Ok("browser.asks", browser.Name),
            };

        // The registry wins over the file, policy by policy.
        XElement? Find(string policy) => browser.FindPolicy(sources, policy) ?? InFile()?.Member(policy);

        XElement? InFile() =>
            sources.ReadFile($@"{program.Remove(program.Length - browser.FileName.Length)}distribution\policies.json") is { Length: > 0 } text
            ? PolicyText.Parse(text, "policies.json").Opened().Member("policies")?.Opened() ?? throw new FormatException("policies.json")
            : null;
    }

    // Newer templates name what is added and what is deleted; older ones name modules alone. A file that is not there is not loaded.
    private static bool LoadsModule(XElement? devices, string? module, string program, IBrowserSources sources)
    {
        if (module is null || devices is null)
        {
            return false;
        }

        var added = devices.Member("Add")?.Opened() ?? (devices.Member("Delete") is null ? devices : null);
        return added?.Elements().Any(device =>
            FileNameOf(device.Value).Equals(FileNameOf(module), StringComparison.OrdinalIgnoreCase)
            && Is32Bit(program, "Program Files (x86)") == Is32Bit(device.Value, "SysWOW64")
            && sources.FindVersion(device.Value) is not null) == true;
    }

    // A 32-bit program loads no 64-bit module, and the other way round.
    private static bool Is32Bit(string path, string folder) => path.IndexOf($@"\{folder}\", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string FileNameOf(string path) => path.Substring(path.LastIndexOfAny(['\\', '/']) + 1);

    private static bool? IsStoreOn(XElement? preferences)
    {
        var set = preferences?.Member("security.osclientcerts.autoload");
        if (set is null || (set.TypeOf() == "object" && set.Member("Status")?.Value == "clear"))
        {
            return null;
        }

        var value = set.TypeOf() == "object" ? set.Member("Value") : set;
        return (value?.TypeOf(), value?.Value) switch
        {
            ("boolean" or "number", "true" or "1") => true,
            ("boolean" or "number", "false" or "0") => false,
            _ => throw new FormatException($"security.osclientcerts.autoload: {value?.Value}"),
        };
    }
}

/// <summary>Lists of texts in policies.</summary>
internal static class PolicyTexts
{
    /// <summary>A list's texts; none where there is no list.</summary>
    /// <exception cref="FormatException">It is no list of texts.</exception>
    public static IReadOnlyList<string> Of(XElement? list) =>
        [.. list?.Opened().Elements().Select(static text => text.TypeOf() == "string" ? text.Value : throw new FormatException("a list of texts with something else in it")) ?? []];
}

/// <summary>Which addresses an entry of a policy means. Browsers have three notations, which differ in how they mark subdomains.</summary>
/// <param name="Scheme">The scheme; empty or * for any.</param>
/// <param name="Host">The host; empty or * for any.</param>
/// <param name="WithSubdomains">Whether those below the host are meant too.</param>
/// <param name="Port">The port; empty or * for any.</param>
/// <param name="Path">What the path begins with.</param>
internal sealed record AddressPattern(string Scheme, string Host, bool WithSubdomains, string Port, string Path)
{
    private const int LongestPath = 4096;

    private static readonly Regex Notation = new(
        @"^(?:(?<scheme>\*|[a-z][a-z0-9+.-]*)://)?(?<mark>\[\*\.\]|\*\.|\.)?(?<host>\*|[^/:\[\]*?\s]*)(?::(?<port>\d+|\*))?(?<path>/[^?\s]*)?(?:\?\S*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Reads an entry.</summary>
    /// <param name="entry">Its text.</param>
    /// <param name="bareMeansSubdomains">Whether a host without a mark means those below it too.</param>
    /// <exception cref="FormatException">It is in none of the notations.</exception>
    public static AddressPattern Read(string entry, bool bareMeansSubdomains)
    {
        var match = Notation.Match(entry == "<all_urls>" ? "*" : entry);
        return match.Success
            ? new AddressPattern(
                match.Groups["scheme"].Value,
                match.Groups["host"].Value,
                match.Groups["mark"].Value is "[*.]" or "*." || (bareMeansSubdomains && match.Groups["mark"].Length == 0),
                match.Groups["port"].Value,
                match.Groups["path"].Value.TrimEnd('*'))
            : throw new FormatException(entry);
    }

    /// <summary>The entry that keeps a browser from an address; null when none does, or a closer or equal one of the exceptions allows it.</summary>
    public static string? WhatBlocks(IReadOnlyList<string> blocked, IReadOnlyList<string> allowed, Uri address, bool bareMeansSubdomains)
    {
        var block = Closest(blocked);
        return block.Fit is { } fit && !(Closest(allowed).Fit >= fit) ? block.Entry : null;

        (string? Entry, int? Fit) Closest(IEnumerable<string> entries) => entries
            .Select(entry => ((string?)entry, Read(entry, bareMeansSubdomains).FitOf(address)))
            .Where(static entry => entry.Item2 is not null)
            .OrderByDescending(static entry => entry.Item2)
            .FirstOrDefault();
    }

    /// <summary>How closely it means an address; null when it does not. The address is one that is opened by https, whatever it says.</summary>
    public int? FitOf(Uri address)
    {
        var port = address.Scheme == Uri.UriSchemeHttps ? address.Port : 443;
        var host = Host is "" or "*" ? 0
            : address.IdnHost.Equals(Host, StringComparison.OrdinalIgnoreCase) ? (2 * Host.Length) + (WithSubdomains ? 0 : 1)
            : WithSubdomains && address.IdnHost.EndsWith($".{Host}", StringComparison.OrdinalIgnoreCase) ? 2 * Host.Length
            : (int?)null;
        return (Scheme is "" or "*" || Scheme.Equals(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase))
            && (Port is "" or "*" || Port == port.ToString(CultureInfo.InvariantCulture))
            && address.AbsolutePath.StartsWith(Path, StringComparison.Ordinal)
            ? (host * LongestPath) + Path.Length
            : null;
    }
}
