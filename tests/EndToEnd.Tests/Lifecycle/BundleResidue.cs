using System.Text.RegularExpressions;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>What Burn leaves behind.</summary>
internal static partial class BundleResidue
{
    /// <summary>Whether a change is what a run leaves whose first package fails.</summary>
    public static bool IsOfFailure(string change) => KeptInCache().IsMatch(change);

    /// <summary>Whether a change is what an upgrade leaves.</summary>
    public static bool IsOfUpgrade(string change) => OlderBundlesLog().IsMatch(change) || OlderPackagesProvider().IsMatch(change);

    // Burn 3.11 caches one package while it runs another, and when that one fails it forgets what it has cached; the next run takes it
    // up. Burn 4 and later take it back.
    [GeneratedRegex(
        @"^Added (Folder|File): C:\\users\\root\\AppData\\Local\\Package Cache(\\\{[0-9A-F-]{36}\}v[0-9.]+(\\EGovToken\.msi \(.*)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeptInCache();

    // The newer bundle uninstalls the older one, which gets no log named and makes its own.
    [GeneratedRegex(
        @"^Added File: C:\\users\\root\\AppData\\Local\\Temp\\eGov_Token_Setup_\d{14}\.log \(", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OlderBundlesLog();

    // By then the newer package has replaced the older one. Burn 3.11 drops its note of a package with the package's uninstallation alone.
    [GeneratedRegex(
        @"^Added Registry(Key|Value): HKCU\\Software\\Classes\\Installer\\Dependencies\\\{[0-9A-F-]{36}\}( → (\(default\)|DisplayName|Version) .*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OlderPackagesProvider();
}
