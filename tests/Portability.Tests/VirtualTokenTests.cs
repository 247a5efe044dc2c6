using EGovToken.Core.Common;
using EGovToken.Portability.Tests.Tokens;

namespace EGovToken.Portability.Tests;

/// <summary>The virtual token keeps the same contract as the modules that nobody here wrote.</summary>
[TestClass]
public class VirtualTokenTests : PluggableTokenContract
{
    [TestMethod]
    public void Of_another_model_and_in_another_reader_it_is_a_foreign_token()
    {
        using var token = new VirtualTestToken();
        token.Control.Change(state => state.Model = "PKCS#15");
        token.Control.File.Update(state => state.Slots.ForEach(slot => slot.Description = "Windows Hello"));

        Assert.AreEqual(OutcomeNumber.ForeignTokenOnly, Search.Failure(token, null));
    }

    internal override PluggableTestToken CreateToken() => new VirtualTestToken();
}
