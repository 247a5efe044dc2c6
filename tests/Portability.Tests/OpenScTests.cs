using EGovToken.Core.Common;
using EGovToken.Portability.Tests.Tokens;
using EGovToken.Testing.VirtualCard.Pkcs15;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Portability.Tests;

/// <summary>OpenSC with a card behind it, which counts for itself what reaches it.</summary>
[TestClass]
public class OpenScTests : PluggableTokenContract
{
    private protected override OutcomeNumber OfBlockedPin => OutcomeNumber.PinBlockedNow;

    [TestMethod]
    public void A_wrong_PIN_costs_the_card_one_try_and_a_right_one_gives_it_back()
    {
        using var token = new CardTestToken();
        using (var open = new OpenToken(token.Module, token.Serial))
        {
            Assert.AreEqual(OutcomeNumber.PinIncorrect, open.Login(WrongPin));
            Assert.AreEqual(1, token.Card.Attempts);
            Assert.AreEqual(token.Card.Pins[0].MaximumTries - 1, token.Card.Pins[0].TriesLeft);

            Assert.IsNull(open.Login(CitizenToken.DefaultPin));
        }

        Assert.AreEqual(2, token.Card.Attempts);
        Assert.AreEqual(token.Card.Pins[0].MaximumTries, token.Card.Pins[0].TriesLeft);
    }

    [TestMethod]
    public void Reading_all_it_shows_without_a_login_sends_no_PIN_to_the_card()
    {
        using var token = new CardTestToken();
        using (var open = new OpenToken(token.Module, token.Serial))
        {
            _ = open.ReadCertificates();
        }

        Assert.AreEqual(0, token.Card.Attempts);
    }

    /// <summary>OpenSC calls every such token's model "PKCS#15".</summary>
    [TestMethod]
    public void Its_reader_makes_it_an_ePass2003_whatever_the_model()
    {
        using var token = new CardTestToken();
        using var open = new OpenToken(token.Module, serial: null);

        Assert.AreEqual("PKCS#15", open.Description.Model);
        Assert.AreEqual(token.Serial, open.Description.Serial, ignoreCase: true);
    }

    /// <summary>OpenSC shows a card with two PINs in two slots, each with the objects of its PIN.</summary>
    [TestMethod]
    public void A_card_with_a_second_PIN_is_one_token_with_all_its_certificates()
    {
        using var token = new CardTestToken(new CardPersonality { Token = IssuedCredentials.Token, HasSigningPin = true });
        using (var open = new OpenToken(token.Module, serial: null))
        {
            Assert.AreEqual(2, open.Slots);
            CollectionAssert.AreEqual(IssuedCredentials.PublicCertificates.ToList(), open.ReadCertificates().ToList());

            Assert.IsNull(open.Login(CitizenToken.DefaultPin));
            CollectionAssert.AreEqual(IssuedCredentials.AllCertificates.ToList(), open.ReadCertificates().ToList());
        }

        Assert.AreEqual(1, token.Card.Attempts);
    }

    internal override PluggableTestToken CreateToken() => new CardTestToken();
}
