using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Pkcs11;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class TokenModuleTests
{
    [TestMethod]
    [DataRow("libc.so.6", DisplayName = "a library that is no module")]
    [DataRow("text.dll", DisplayName = "a text file")]
    public void A_file_that_is_no_module_is_unreadable_and_the_outcome_names_it(string name)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf(name);
        if (name.StartsWith("libc", StringComparison.Ordinal))
        {
            File.Copy("/lib/x86_64-linux-gnu/libm.so.6", path);
        }
        else
        {
            File.WriteAllText(path, "This is not a library.");
        }

        var failure = Assert.ThrowsExactly<OutcomeException>(() => TokenModule.Open(path));

        Assert.AreEqual(OutcomeNumber.ModuleUnreadable, failure.Outcome.Number);
        StringAssert.Contains(failure.Outcome.Text, path);
    }

    [TestMethod]
    public void A_module_that_refuses_to_start_is_told_from_an_unreadable_one()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Initialize", ReturnValue = 5 });

        var failure = Assert.ThrowsExactly<OutcomeException>(() => TokenModule.Open(pc.Module));

        Assert.AreEqual(OutcomeNumber.ModuleNotInitialised, failure.Outcome.Number);
        StringAssert.Contains(failure.Outcome.Text, "CKR_GENERAL_ERROR");
    }
}
