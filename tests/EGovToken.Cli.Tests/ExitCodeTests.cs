using System.Globalization;
using System.Text.RegularExpressions;
using EGovToken.Cli.Output;
using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.Cli.Tests;

[TestClass]
public partial class ExitCodeTests
{
    [TestMethod]
    public void Every_outcome_has_the_exit_code_that_the_documentation_gives_for_its_number()
    {
        var documented = RowOfTable().Matches(File.ReadAllText(Repository.PathOf("docs", "egovtoken.md")))
            .SelectMany(row => Numbers(row.Groups["numbers"].Value)
                .Select(number => (Number: number, Code: int.Parse(row.Groups["code"].Value, CultureInfo.InvariantCulture))))
            .ToDictionary(pair => pair.Number, pair => pair.Code);

        foreach (var number in Enum.GetValues<OutcomeNumber>())
        {
            Assert.IsTrue(documented.TryGetValue((int)number, out var code), $"docs/egovtoken.md gives no exit code for {number}");
            Assert.AreEqual(code, ExitCodes.For(number), number.ToString());
        }
    }

    // "EGT1001, EGT1003–EGT1099"
    private static IEnumerable<int> Numbers(string text) => text.Split(", ").SelectMany(static part =>
    {
        var ends = part.Split('–').Select(static end => int.Parse(end["EGT".Length..], CultureInfo.InvariantCulture)).ToList();
        return Enumerable.Range(ends[0], ends[^1] - ends[0] + 1);
    });

    [GeneratedRegex(@"^\| (?<code>\d+) \| (?<numbers>EGT[^|]+?) \|", RegexOptions.Multiline)]
    private static partial Regex RowOfTable();
}
