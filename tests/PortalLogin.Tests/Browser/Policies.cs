using System.Text.RegularExpressions;
using EGovToken.Testing.TestKit;

namespace EGovToken.PortalLogin.Tests.Browser;

/// <summary>The policies for Firefox that the guide for administrators has.</summary>
internal static partial class Policies
{
    private const string VendorsModule = @"C:\\Windows\\System32\\eps2003csp11.dll";

    /// <summary>The guide's policies.json with the module, which is another file here.</summary>
    /// <param name="module">The module.</param>
    public static string OfTheGuide(string module)
    {
        var block = Block().Matches(File.ReadAllText(Repository.PathOf("docs", "deployment.md")))
            .Select(static match => match.Groups["json"].Value)
            .Single(static json => json.Contains("SecurityDevices", StringComparison.Ordinal));
        Assert.Contains(VendorsModule, block);
        return block.Replace(VendorsModule, module, StringComparison.Ordinal);
    }

    /// <summary>Policies that let a handshake last so long, whatever the user has set.</summary>
    public static string OfAHandshake(TimeSpan limit) => $$"""
        { "policies": { "Preferences": { "network.http.tls-handshake-timeout": { "Value": {{(int)limit.TotalSeconds}}, "Status": "locked" } } } }
        """;

    [GeneratedRegex(@"^```json\r?\n(?<json>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
