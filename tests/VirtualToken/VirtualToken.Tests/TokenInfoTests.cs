using EGovToken.Testing.VirtualToken.Personality;

namespace EGovToken.Testing.VirtualToken.Tests;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class TokenInfoTests
{
    [TestMethod]
    public void The_token_shows_the_personality_of_an_ePass2003()
    {
        using var token = new TemporaryToken();

        var listing = token.Pkcs11Tool("-L").Succeeded().Text;

        Assert.Contains("FT ePass2003Auto 0", listing);
        Assert.MatchesRegex(@"token manufacturer\s*: EnterSafe", listing);
        Assert.MatchesRegex(@"token model\s*: ePass2003", listing);
        Assert.MatchesRegex(@"serial num\s*: [0-9A-F]{16}\b", listing);
        Assert.MatchesRegex(@"pin min/max\s*: 4/16", listing);
        Assert.MatchesRegex(@"token flags\s*: login required, rng, token initialized, PIN initialized\s*\n", listing);
    }

    [TestMethod]
    public void A_reader_without_a_token_is_an_empty_slot()
    {
        using var token = new TemporaryToken();

        Assert.MatchesRegex(@"Slot 1 .*\n\s*\(empty\)", token.Pkcs11Tool("-L").Succeeded().Text);
        token.Pkcs11Tool("-O", "--slot", "1").FailedWith("CKR_TOKEN_NOT_PRESENT");
    }

    [TestMethod]
    public void An_unplugged_token_is_gone_and_comes_back_when_plugged_in()
    {
        using var token = new TemporaryToken();

        token.Control.Unplug();
        Assert.DoesNotContain("serial num", token.Pkcs11Tool("-L").Text);
        token.Control.Plug();

        Assert.Contains("serial num", token.Pkcs11Tool("-L").Succeeded().Text);
    }

    [TestMethod]
    public void A_label_in_Azerbaijani_arrives_as_it_is()
    {
        using var token = new TemporaryToken();

        token.Control.Change(state => state.Label = "ƏLİ üçün imza");

        Assert.Contains("ƏLİ üçün imza", token.Pkcs11Tool("-L").Succeeded().Text);
    }

    [TestMethod]
    public void A_PIN_pad_is_announced()
    {
        using var token = new TemporaryToken();

        token.Control.Change(state => state.PinPadEntry = CitizenToken.DefaultPin);

        Assert.Contains("PIN pad present", token.Pkcs11Tool("-L").Succeeded().Text);
    }

    [TestMethod]
    public void The_mechanisms_sign_with_RSA()
    {
        using var token = new TemporaryToken();

        var listing = token.Pkcs11Tool("-M").Succeeded().Text;

        Assert.MatchesRegex(@"RSA-PKCS, keySize=\{1024,2048\}, hw, sign", listing);
        Assert.MatchesRegex("SHA256-RSA-PKCS, ", listing);
    }
}
