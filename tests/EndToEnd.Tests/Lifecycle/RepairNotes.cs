using System.Text.RegularExpressions;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>What installers note of a repair, even of one that has nothing to do.</summary>
internal static partial class RepairNotes
{
    /// <summary>Whether a line of <see cref="Testing.TestKit.CitizenPC.ChangesSince"/> is such a note.</summary>
    public static bool Has(string change) => SourceAddedAgain().IsMatch(change) || BundleVariables().IsMatch(change);

    // Wine adds the package's folder to the product's sources whenever it is run from there, even when it is among them already.
    [GeneratedRegex(
        @"^(Added|Changed) RegistryValue: HKCU\\Software\\Microsoft\\Installer\\Products\\[0-9A-F]{32}\\SourceList(\\Net → \d+| → LastUsedSource)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SourceAddedAgain();

    // Burn keeps its persisted variables with the bundle and writes them anew with each run, its own ones about this run among them.
    [GeneratedRegex(
        @"^Changed File: C:\\users\\root\\AppData\\Local\\Package Cache\\\{[0-9A-F-]{36}\}\\state\.rsm \(",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BundleVariables();
}
