using EGovToken.Testing.TestKit;

namespace EGovToken.Portability.Tests;

/// <summary>A token is slow: what matters is how often it is asked. OpenSC's spy counts, and OpenSC's own tool is the measure.</summary>
[TestClass]
public class CallCountTests
{
    [TestMethod]
    [DataRow(3)]
    [DataRow(100)]
    public void A_registration_makes_fewer_calls_than_pkcs11_tool_to_list_the_same_certificates(int certificates)
    {
        using var pc = new SpiedPC(certificates);

        var (registration, listing) = (pc.Register(), pc.List());

        Assert.AreEqual(certificates, registration.Certificates);
        Assert.AreEqual(certificates, listing.Certificates);
        Assert.IsLessThan(listing.Calls.Count, registration.Calls.Count);
    }

    /// <summary>One call tells the lengths, one brings the values.</summary>
    [TestMethod]
    public void Each_further_certificate_costs_two_calls()
    {
        var (one, ten, hundred) = (CallsToRegister(1), CallsToRegister(10), CallsToRegister(100));

        Assert.AreEqual(9 * 2, ten - one);
        Assert.AreEqual(90 * 2, hundred - ten);
    }

    [TestMethod]
    public void With_nothing_new_no_value_is_read_nobody_logs_in_and_no_provider_is_asked()
    {
        using var pc = new SpiedPC(3);
        var first = pc.Register();
        var asked = pc.PC.ProvidersAsked;

        var second = pc.Register(trustJournal: true);

        Assert.AreEqual(3, second.Certificates);
        Assert.IsLessThanOrEqualTo(first.Calls.Count, second.Calls.Count);
        Assert.IsEmpty(ReadingValues(second));
        Assert.AreEqual(0, second.Calls.CallsOf("C_Login"));
        Assert.AreEqual(asked, pc.PC.ProvidersAsked);
    }

    [TestMethod]
    public void With_one_new_certificate_only_its_value_is_read()
    {
        using var pc = new SpiedPC(3);
        pc.Register();
        pc.PC.Token.Token.Change(static token => token.Objects.AddRange(CrowdedToken.Create(1).Objects));

        var second = pc.Register(trustJournal: true);

        Assert.AreEqual(4, second.Certificates);
        Assert.HasCount(2, ReadingValues(second));
    }

    private static int CallsToRegister(int certificates)
    {
        using var pc = new SpiedPC(certificates);
        return pc.Register().Calls.Count;
    }

    private static List<SpiedCall> ReadingValues(SpiedRun run) => [.. run.Calls.Where(static call => call.Attributes.Contains("CKA_VALUE"))];
}
