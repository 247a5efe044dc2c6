using EGovToken.Core.Doctor;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>The token, its PIN and what is on it.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class BrokenTokenTests
{
    private const uint DeviceError = 0x30; // CKR_DEVICE_ERROR

    [TestMethod]
    public void No_token()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Unplug();

        DiagnosisAssert.IsBroken(ChainLink.Token, "token.none", pc.Diagnose());
    }

    [TestMethod]
    public void A_foreign_token_only()
    {
        using var pc = new HealthyPC();
        pc.Plugged.StateFile.Update(state =>
        {
            state.Slots[Readers.TokenSlot].Description = "Windows Hello";
            state.Slots[Readers.TokenSlot].Token!.Model = "Virtual card";
        });

        DiagnosisAssert.IsBroken(ChainLink.Token, "token.foreign", pc.Diagnose());
    }

    [TestMethod]
    public void Two_tokens_unless_one_is_named()
    {
        using var pc = new HealthyPC();
        var serial = pc.Diagnose().Token!.Serial;
        pc.Plugged.StateFile.Update(state => state.Slots.Add(EPass2003.Slot(EPass2003.Blank("Second", Breakages.OtherSerial, "1234"))));

        DiagnosisAssert.IsBroken(ChainLink.Token, "token.several", pc.Diagnose());
        DiagnosisAssert.IsGood(pc.Diagnose(request => request with { TokenSerial = serial }));
        DiagnosisAssert.IsBroken(ChainLink.Token, "token.serial", pc.Diagnose(request => request with { TokenSerial = "FFFF" }));
    }

    [TestMethod]
    public void A_card_that_the_middleware_does_not_know()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetTokenInfo", ReturnValue = 0xE1 });

        DiagnosisAssert.IsBroken(ChainLink.Token, "token.unknown", pc.Diagnose());
    }

    [TestMethod]
    public void A_token_without_a_PIN()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Change(static token => token.IsInitialized = false);

        DiagnosisAssert.IsBroken(ChainLink.Pin, "pin.notSet", pc.Diagnose());
    }

    [TestMethod]
    public void A_token_that_reports_errors()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetTokenInfo", ReturnValue = DeviceError });

        DiagnosisAssert.IsBroken(ChainLink.Token, "token.error", pc.Diagnose());
    }

    [TestMethod]
    public void A_token_that_is_pulled_out()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.AddMisbehaviour(new Misbehaviour { Function = "C_FindObjectsInit", RemoveToken = true });

        DiagnosisAssert.IsBroken(ChainLink.Token, "token.removed", pc.Diagnose());
    }

    [TestMethod]
    public void A_wrong_PIN_is_warned_of_and_so_is_the_last_try()
    {
        using var pc = new HealthyPC();

        pc.Plugged.Token.SetRetries(5);
        DiagnosisAssert.IsWarned(ChainLink.Pin, "pin.countLow", pc.Diagnose());

        pc.Plugged.Token.SetRetries(1);
        DiagnosisAssert.IsWarned(ChainLink.Pin, "pin.finalTry", pc.Diagnose());
    }

    [TestMethod]
    public void A_locked_PIN()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Lock();

        DiagnosisAssert.IsBroken(ChainLink.Pin, "pin.locked", pc.Diagnose());
    }

    [TestMethod]
    public void No_certificate()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Remove<CertificateObject>(_ => true);

        DiagnosisAssert.IsBroken(ChainLink.Certificates, "certificates.none", pc.Diagnose());
    }

    [TestMethod]
    public void No_certificate_that_can_be_read()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Change(token => token.Objects.OfType<CertificateObject>().ToList().ForEach(item => item.Value = [0x30, 0x82]));

        DiagnosisAssert.IsBroken(ChainLink.Certificates, "certificates.unreadable", pc.Diagnose());
    }

    [TestMethod]
    public void Beside_good_certificates_a_damaged_one_is_warned_of()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Change(token => token.Objects.Add(new CertificateObject { Label = "torn", Value = [0x30, 0x82] }));

        DiagnosisAssert.IsWarned(ChainLink.Certificates, "certificates.damaged", pc.Diagnose());
    }

    [TestMethod]
    public void An_expired_certificate()
    {
        using var pc = new HealthyPC();
        pc.PlugIn(DateTimeOffset.UtcNow.AddYears(-3), DateTimeOffset.UtcNow.AddDays(-1));

        DiagnosisAssert.IsBroken(ChainLink.Certificates, "certificates.expired", pc.Diagnose());
    }

    [TestMethod]
    public void An_expired_certificate_does_not_matter_beside_its_renewal()
    {
        using var pc = new HealthyPC();
        pc.PlugIn(DateTimeOffset.UtcNow.AddYears(-3), DateTimeOffset.UtcNow.AddDays(-1));
        var expired = pc.Plugged.Token.State.Objects.OfType<CertificateObject>().First();
        using var renewed = new HealthyPC();
        renewed.Plugged.Token.Change(token => token.Objects.Add(expired));

        DiagnosisAssert.IsGood(renewed.Diagnose());
    }

    [TestMethod]
    public void A_certificate_that_expires_within_a_month_is_warned_of()
    {
        using var pc = new HealthyPC();
        pc.PlugIn(DateTimeOffset.UtcNow.AddYears(-3), DateTimeOffset.UtcNow.AddDays(29));
        pc.Register();

        DiagnosisAssert.IsWarned(ChainLink.Certificates, "certificates.expiring", pc.Diagnose());
        DiagnosisAssert.IsGood(pc.Diagnose(static request => request with { ExpiryNotice = TimeSpan.FromDays(28) }));
        DiagnosisAssert.IsGood(pc.Diagnose(static request => request with { ExpiryNotice = TimeSpan.Zero }));
    }

    [TestMethod]
    public void A_certificate_that_is_not_valid_yet_by_a_clock_that_is_right()
    {
        using var pc = new HealthyPC();
        pc.PlugIn(DateTimeOffset.UtcNow.AddDays(3), DateTimeOffset.UtcNow.AddYears(3));

        DiagnosisAssert.IsBroken(ChainLink.Certificates, "certificates.notYetValid", pc.Diagnose());
    }

    [TestMethod]
    public void A_missing_authority_unless_the_PC_knows_it()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.Remove<CertificateObject>(item => item.IsAuthority);
        var result = pc.Diagnose();
        DiagnosisAssert.IsBroken(ChainLink.Chain, "chain.missing", result);

        pc.Store.KnownIssuers.Add(result.Certificates[0].IssuerName);
        DiagnosisAssert.IsGood(pc.Diagnose());
    }
}
