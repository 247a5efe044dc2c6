using EGovToken.Core.Windows;

namespace EGovToken.Core.Tests.Windows;

[TestClass]
public class CommandLineTextTests
{
    [TestMethod]
    [DataRow(new[] { "plain" }, "plain")]
    [DataRow(new[] { "one", "two" }, "one two")]
    [DataRow(new[] { "" }, "\"\"")]
    [DataRow(new[] { "two words" }, "\"two words\"")]
    [DataRow(new[] { "say \"hi\"" }, "\"say \\\"hi\\\"\"")]
    [DataRow(new[] { @"C:\folder\" }, @"C:\folder\")]
    [DataRow(new[] { @"C:\my folder\" }, "\"C:\\my folder\\\\\"")]
    [DataRow(new[] { @"a\""b" }, @"""a\\\""b""")]
    [DataRow(new[] { "tab\tin" }, "\"tab\tin\"")]
    public void Arguments_are_quoted_as_Windows_programs_take_them_apart(string[] arguments, string expected) =>
        Assert.AreEqual(expected, CommandLineText.Of(arguments));
}
