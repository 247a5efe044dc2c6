using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Portability.Tests.Tokens;
using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Portability.Tests;

/// <summary>What the core does with any module.</summary>
public abstract class TokenContract
{
    /// <summary>Of a length that every token here takes.</summary>
    private protected const string WrongPin = "999999";

    [TestMethod]
    public void The_token_is_found_by_its_serial_number_in_either_case()
    {
        using var token = CreateToken();
        using var open = new OpenToken(token.Module, token.Serial.ToUpperInvariant());

        Assert.AreEqual(token.Serial, open.Description.Serial, ignoreCase: true);
        Assert.AreEqual(PinState.Ready, open.Description.PinState);
        Assert.IsInRange(1, CitizenToken.DefaultPin.Length, open.Description.MinPinLength);
        Assert.IsGreaterThanOrEqualTo(CitizenToken.DefaultPin.Length, open.Description.MaxPinLength);
    }

    [TestMethod]
    public void Without_a_login_all_public_certificates_are_read_and_nothing_private_is_seen()
    {
        using var token = CreateToken();
        using var open = new OpenToken(token.Module, token.Serial);

        CollectionAssert.AreEqual(token.PublicCertificates.ToList(), open.ReadCertificates().ToList());
        Assert.AreEqual(0, open.CountPrivateKeys());
    }

    [TestMethod]
    public void After_a_login_private_certificates_and_keys_are_seen_as_well()
    {
        using var token = CreateToken();
        using var open = new OpenToken(token.Module, token.Serial);

        Assert.IsNull(open.Login(CitizenToken.DefaultPin));

        CollectionAssert.AreEqual(IssuedCredentials.AllCertificates.ToList(), open.ReadCertificates().ToList());
        Assert.AreEqual(IssuedCredentials.Keys.Count, open.CountPrivateKeys());
    }

    [TestMethod]
    public void The_right_PIN_is_sent_once()
    {
        using var token = CreateToken();
        using (var open = new OpenToken(token.CountingModule, token.Serial))
        {
            Assert.IsNull(open.Login(CitizenToken.DefaultPin));
            _ = open.ReadCertificates();
        }

        Assert.AreEqual(1, token.CallsOf("C_Login"));
    }

    [TestMethod]
    public void A_wrong_PIN_is_told_and_sent_once()
    {
        using var token = CreateToken();
        using (var open = new OpenToken(token.CountingModule, token.Serial))
        {
            Assert.AreEqual(OutcomeNumber.PinIncorrect, open.Login(WrongPin));
        }

        Assert.AreEqual(1, token.CallsOf("C_Login"));
    }

    [TestMethod]
    public void A_PIN_of_a_length_that_the_token_does_not_take_is_never_sent()
    {
        using var token = CreateToken();
        using (var open = new OpenToken(token.CountingModule, token.Serial))
        {
            Assert.AreEqual(OutcomeNumber.PinLengthRange, open.Login(new string('1', open.Description.MinPinLength - 1)));
            Assert.AreEqual(OutcomeNumber.PinLengthRange, open.Login(new string('1', open.Description.MaxPinLength + 1)));
        }

        Assert.AreEqual(0, token.CallsOf("C_Login"));
    }

    /// <summary>A token with the issued credentials on it.</summary>
    internal abstract TestToken CreateToken();
}
