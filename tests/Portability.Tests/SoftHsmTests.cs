using EGovToken.Core.Common;
using EGovToken.Portability.Tests.Tokens;

namespace EGovToken.Portability.Tests;

/// <summary>SoftHSM: another maker's token, always plugged in, which never blocks its PIN.</summary>
[TestClass]
public class SoftHsmTests : TokenContract
{
    [TestMethod]
    public void Not_asked_for_by_its_serial_number_it_is_a_foreign_token()
    {
        using var token = CreateToken();

        Assert.AreEqual(OutcomeNumber.ForeignTokenOnly, Search.Failure(token, null));
    }

    internal override TestToken CreateToken() => new SoftHsmTestToken();
}
