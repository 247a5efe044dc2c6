using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Conventions;

[TestClass]
public class LayeringTests
{
    [TestMethod]
    public void Each_folder_uses_only_what_lies_below_it()
    {
        var layering = new Layering(typeof(EntryPoints).Assembly, "EGovToken.CustomActions", [""], ["Actions"], ["Wizard"], ["Installation"]);
        var breaches = layering.FindBreaches();

        Assert.IsEmpty(breaches, string.Join('\n', breaches));
    }
}
