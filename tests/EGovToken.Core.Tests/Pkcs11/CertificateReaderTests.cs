using EGovToken.Core.Certificates;
using EGovToken.Core.Common;
using EGovToken.Core.Pkcs11;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Pkcs11;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class CertificateReaderTests
{
    [TestMethod]
    public void Public_certificates_are_read_without_a_login_and_told_apart()
    {
        using var pc = new PluggedToken();

        var certificates = Read(pc).Certificates;

        Assert.HasCount(3, certificates);
        Assert.AreEqual(2, certificates.Count(certificate => certificate.Kind == CertificateKind.EndEntity));
        Assert.AreEqual(1, certificates.Count(certificate => certificate.Kind == CertificateKind.Authority));
        StringAssert.Contains(certificates[0].Subject, "MƏMMƏDOV");
        Assert.AreEqual(0, pc.CallsOf("C_Login"));
    }

    [TestMethod]
    public void One_that_cannot_be_parsed_does_not_stop_the_others()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.Objects.Insert(0, new CertificateObject { Label = "torn", Value = [0x30, 0x82, 0x05] }));

        var reading = Read(pc);

        Assert.HasCount(3, reading.Certificates);
        Assert.AreEqual(new UnreadableCertificate("torn", CertificateDefect.Truncated), reading.Unreadable.Single());
    }

    [TestMethod]
    public void The_same_certificate_twice_is_read_once()
    {
        using var pc = new PluggedToken();
        pc.Token.Change(token => token.Objects.Add(new CertificateObject { Label = "again", Value = token.Objects.OfType<CertificateObject>().First().Value }));

        Assert.HasCount(3, Read(pc).Certificates);
    }

    [TestMethod]
    public void A_token_pulled_out_while_reading_is_told()
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetAttributeValue", OnCall = 2, RemoveToken = true });

        var failure = Assert.ThrowsExactly<OutcomeException>(() => Read(pc));
        Assert.AreEqual(OutcomeNumber.TokenRemoved, failure.Outcome.Number);
    }

    [TestMethod]
    public void Each_certificate_is_planned_for_its_store_with_the_key_that_is_its_own()
    {
        using var pc = new PluggedToken();

        var plan = Plan(pc);

        Assert.IsEmpty(plan.Skipped);
        CollectionAssert.AreEquivalent(
            new[] { (UserStoreName.My, CitizenToken.AuthenticationLabel), (UserStoreName.My, CitizenToken.SigningLabel), (UserStoreName.CA, null) },
            plan.Certificates.Select(planned => (planned.Store, planned.Link?.Container)).ToList());
    }

    [TestMethod]
    public void Without_a_key_a_certificate_is_left_out_with_the_reason_and_a_root_always()
    {
        using var pc = new PluggedToken();
        using var authority = new TestCertificateAuthority();
        pc.Token.Change(token =>
        {
            token.Objects.RemoveAll(item => item is PrivateKeyObject key && key.Label == CitizenToken.SigningLabel);
            token.Objects.Add(new CertificateObject { Label = "root", Value = authority.RootCertificate, IsAuthority = true });
        });

        var plan = Plan(pc);

        Assert.HasCount(2, plan.Certificates);
        Assert.HasCount(2, plan.Skipped);
        CollectionAssert.AreEquivalent(
            new[] { SkippedReason.NoProviderHasKey, SkippedReason.Root }, plan.Skipped.Select(left => left.Reason).ToList());
    }

    [TestMethod]
    public void A_token_that_shows_itself_in_two_slots_is_read_through_both()
    {
        using var pc = new PluggedToken();
        pc.StateFile.Update(state =>
        {
            var first = state.Slots[Readers.TokenSlot].Token!;
            var second = EPass2003.Slot(EPass2003.Blank("Second PIN", first.Serial, "1234"));
            second.PresentToken!.Objects.Add(first.Objects.OfType<CertificateObject>().First());
            first.Objects.RemoveAll(item => item is CertificateObject);
            state.Slots.Add(second);
        });

        Assert.HasCount(1, Read(pc).Certificates);
    }

    [TestMethod]
    public void Certificates_that_are_known_are_recognised_by_issuer_and_serial_number()
    {
        using var pc = new PluggedToken();
        var first = Read(pc).Certificates;

        var again = Read(pc, new KnownCertificates(first.Select(certificate => certificate.Encoded))).Certificates;

        CollectionAssert.AreEqual(first.Select(c => c.Thumbprint).ToList(), again.Select(c => c.Thumbprint).ToList());
    }

    [TestMethod]
    [DataRow("C_FindObjectsInit", 0x05u)]
    [DataRow("C_FindObjects", 0x30u)]
    [DataRow("C_GetAttributeValue", 0x06u)]
    public void An_error_of_a_token_that_was_pulled_out_is_its_removal(string function, uint answer)
    {
        using var pc = new PluggedToken();
        pc.Token.AddMisbehaviour(new Misbehaviour { Function = function, OnCall = 1, ReturnValue = answer, RemoveToken = true });

        Assert.AreEqual(OutcomeNumber.TokenRemoved, Assert.ThrowsExactly<OutcomeException>(() => Read(pc)).Outcome.Number);
    }

    [TestMethod]
    public void A_module_that_stops_at_an_attribute_that_it_does_not_know_is_asked_for_the_others_without_it()
    {
        using var pc = new PluggedToken();
        var expected = Read(pc).Certificates.Select(static certificate => certificate.Thumbprint).ToArray();
        pc.Token.Change(static token => token.StopsAtAttribute = 0x102); // CKA_ID

        var certificates = Read(pc).Certificates;

        CollectionAssert.AreEqual(expected, certificates.Select(static certificate => certificate.Thumbprint).ToArray());
        Assert.IsTrue(certificates.All(static certificate => certificate.Label.Length > 0 && certificate.Id.Length == 0));
    }

    private static CertificateReading Read(PluggedToken pc, KnownCertificates? known = null) =>
        pc.Reader()
            .Read(new TokenQuery(), new ReadingOptions(known ?? KnownCertificates.None))
            .Certificates;

    private static RegistrationPlan Plan(PluggedToken pc) =>
        new RegistrationPlanner(new KeyProviderInfoFinder(new TokenKeyContainers(pc.StateFile)), new Dictionary<string, KeyProviderInfo>(), DateTime.UtcNow)
            .Plan("run", "serial", Read(pc));
}
