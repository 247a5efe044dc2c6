using System.Runtime.Serialization;
using System.Text;
using EGovToken.Core.Registration;
using EGovToken.Core.Windows;
using EGovToken.Fuzz.Tests.Fuzzing;

namespace EGovToken.Fuzz.Tests.Parsers;

[TestClass]
public sealed class PlanTests
{
    private const int Cases = 10_000;

    private static readonly string Sound = new RegistrationPlan
    {
        Run = "run",
        TokenSerial = "2C5E9A7714D30B86",
        Certificates =
        {
            new PlannedCertificate
            {
                Store = UserStoreName.My,
                Encoded = [1, 2, 3],
                Thumbprint = "00",
                Subject = "CN=MƏMMƏDOV",
                Link = new KeyProviderInfo("provider", 1, "container", 2),
            },
        },
        Skipped = { new SkippedCertificate { Name = "root", Reason = SkippedReason.Root } },
    }.Serialize();

    [TestMethod]
    public void A_spoilt_plan_is_read_or_refused_by_its_documented_errors() => RandomCases.Check(
        "spoilt plans",
        Bytes.ToArbitrary(Bytes.Mutated(Convert.FromBase64String(Sound))),
        Cases,
        bytes => Read(Convert.ToBase64String(bytes)));

    [TestMethod]
    public void A_spoilt_word_is_read_or_refused_by_its_documented_errors() => RandomCases.Check(
        "spoilt plans' words",
        Bytes.ToArbitrary(Bytes.Mutated(Encoding.ASCII.GetBytes(Sound))),
        Cases,
        bytes => Read(Encoding.Latin1.GetString(bytes)));

    private static void Read(string word)
    {
        try
        {
            var plan = RegistrationPlan.Deserialize(word);
            Assert.IsNotNull(plan.Certificates, "Certificates");
            Assert.IsNotNull(plan.Skipped, "Skipped");
            Assert.IsNotNull(plan.Run, "Run");
            Assert.IsNotNull(plan.TokenSerial, "TokenSerial");
        }
        catch (Exception e) when (e is FormatException or SerializationException)
        {
        }
    }
}
