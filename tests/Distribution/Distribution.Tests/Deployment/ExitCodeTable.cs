using System.Globalization;
using System.Text.RegularExpressions;
using EGovToken.Testing.TestKit;

namespace EGovToken.Distribution.Tests.Deployment;

/// <summary>The exit codes that docs/outcomes.md documents.</summary>
internal static partial class ExitCodeTable
{
    /// <summary>Those that a package ends with.</summary>
    public static IReadOnlyList<int> OfThePackage => [.. Rows().Where(static row => row.Of is "both" or "package").SelectMany(static row => row.Codes)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<int> All => [.. Rows().SelectMany(static row => row.Codes)];

    private static IEnumerable<(IEnumerable<int> Codes, string Of)> Rows() =>
        Row().Matches(File.ReadAllText(Repository.PathOf("docs", "outcomes.md"))).Select(static match => (
            match.Groups["codes"].Value.Split(", ").Select(static code => int.Parse(code, CultureInfo.InvariantCulture)), match.Groups["of"].Value));

    // | 3010, 1641 | bundle | …
    [GeneratedRegex(@"^\| (?<codes>\d+(, \d+)*) \| (?<of>both|package|bundle) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
