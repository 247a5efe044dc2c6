using System.Text.RegularExpressions;

namespace EGovToken.Testing.TryOut;

/// <summary>Finds the token that the installation used in the line that its log has of it.</summary>
internal static partial class TokenInLog
{
    public static Report.TokenPart Find(string log) => Line().Match(log) is { Success: true } match
        ? new Report.TokenPart(match.Groups["serial"].Value, match.Groups["label"].Value, match.Groups["model"].Value)
        : new Report.TokenPart("", "", "");

    [GeneratedRegex(@"PlanRegistration: token (?<serial>\S+), (?<model>[^,]+), '(?<label>[^']*)'")]
    private static partial Regex Line();
}
