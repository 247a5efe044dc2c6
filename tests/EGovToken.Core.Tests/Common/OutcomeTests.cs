using EGovToken.Core.Common;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Common;

[TestClass]
public class OutcomeTests
{
    [TestMethod]
    public void Every_number_has_an_ASCII_sentence_and_stands_in_the_documentation()
    {
        var documentation = File.ReadAllText(Repository.PathOf("docs", "outcomes.md"));
        foreach (var number in Enum.GetValues<OutcomeNumber>())
        {
            var outcome = Outcome.Of(number);

            Assert.IsTrue(outcome.Text.All(char.IsAscii), outcome.Text);
            StringAssert.EndsWith(outcome.Text, ".");
            StringAssert.Contains(documentation, outcome.Code, $"docs/outcomes.md lacks {outcome.Code}");
        }
    }

    [TestMethod]
    public void The_line_for_logs_carries_number_sentence_and_detail()
    {
        Assert.AreEqual(
            "EGT2104: Several tokens are plugged in. Leave one in, or name one by TOKENSERIAL. (A, B)",
            Outcome.Of(OutcomeNumber.SeveralTokens, "A, B").ToString());
    }
}
