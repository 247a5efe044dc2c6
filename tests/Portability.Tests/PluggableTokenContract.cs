using EGovToken.Core.Common;
using EGovToken.Portability.Tests.Tokens;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Portability.Tests;

/// <summary>What the core does with a token that people plug in and pull out.</summary>
public abstract class PluggableTokenContract : TokenContract
{
    [TestMethod]
    public void A_token_pulled_out_before_the_login_is_told()
    {
        using var token = CreateToken();
        using var open = new OpenToken(token.Module, token.Serial);

        token.Remove();

        Assert.AreEqual(OutcomeNumber.PinUnanswered, open.Login(CitizenToken.DefaultPin));
    }

    [TestMethod]
    public void A_token_pulled_out_between_login_and_reading_is_told()
    {
        using var token = CreateToken();
        using var open = new OpenToken(token.Module, token.Serial);
        Assert.IsNull(open.Login(CitizenToken.DefaultPin));

        token.Remove();

        Assert.AreEqual(OutcomeNumber.TokenRemoved, Assert.ThrowsExactly<OutcomeException>(open.ReadCertificates).Outcome.Number);
    }

    [TestMethod]
    public void No_token_is_told_from_one_of_another_serial_number()
    {
        using var token = CreateToken();
        Assert.AreEqual(OutcomeNumber.TokenSerialNotFound, Search.Failure(token, "FFFF"));

        token.Remove();
        Assert.AreEqual(OutcomeNumber.NoToken, Search.Failure(token, "FFFF"));
        Assert.AreEqual(OutcomeNumber.NoToken, Search.Failure(token, null));
    }

    [TestMethod]
    public void A_token_with_a_blocked_PIN_is_told()
    {
        using var token = CreateToken();
        token.BlockPin();
        using var open = new OpenToken(token.Module, token.Serial);

        Assert.AreEqual(OfBlockedPin, open.Login(CitizenToken.DefaultPin));
    }

    /// <summary>What becomes of a blocked PIN: some modules say so before, some only when they are given it.</summary>
    private protected virtual OutcomeNumber OfBlockedPin => OutcomeNumber.PinLocked;

    /// <inheritdoc/>
    internal abstract override PluggableTestToken CreateToken();
}
