using EGovToken.Testing.TestKit;

namespace EGovToken.Cli.Tests;

[TestClass]
public class LayeringTests
{
    [TestMethod]
    public void Each_folder_uses_only_what_lies_below_it()
    {
        var layering = new Layering(
            typeof(CommandLineProgram).Assembly,
            "EGovToken.Cli",
            [""], ["Commands"], ["PinEntry"], ["Running"], ["Options"], ["Output"]);
        var breaches = layering.FindBreaches();

        Assert.IsEmpty(breaches, string.Join('\n', breaches));
    }
}
