using EGovToken.Core.Common;
using EGovToken.Core.Settings;
using EGovToken.Fuzz.Tests.Fuzzing;
using FsCheck;
using FsCheck.Fluent;

namespace EGovToken.Fuzz.Tests.Parsers;

[TestClass]
public sealed class SettingsTests
{
    private const int Cases = 10_000;

    private static readonly string[] Names = [.. SettingTable.All.Select(static setting => setting.Name)];

    private static readonly string[] Pieces =
    [
        "https://", "http://", "file:///", "www.e-gov.az", "/", "\\", "\\\\", "..", "C:", ":", "@", "[::1]", "%", "?", "#",
        "\0", "\r\n", " ", "ə", "İ", "\uD800", "0", "1", "-1", "9999999999", "99999999999999999999", "az", "AZ",
        "eps2003csp11.dll", "_s", "|", "*", "<", "\"", "//", "xn--", "/tmp/../tmp",
    ];

    private static readonly Gen<string> AnyText =
        from count in Gen.Choose(0, 6)
        from pieces in Gen.OneOf(Gen.Elements(Pieces), Gen.Choose(0, 0xFFFF).Select(letter => ((char)letter).ToString())).ArrayOf(count)
        select string.Concat(pieces);

    private static readonly Arbitrary<(string Name, string Value)> AnySetting =
        Arb.From(from name in Gen.Elements(Names) from value in AnyText select (name, value));

    [TestMethod]
    public void A_property_is_taken_or_refused_by_name() => RandomCases.Check("properties", AnySetting, Cases, setting =>
        Read(setting.Name, name => name == setting.Name ? setting.Value : "", new Policies("", null)));

    [TestMethod]
    public void A_policy_is_taken_or_refused_by_name() =>
        RandomCases.Check("policies", AnySetting, Cases, setting => Read(setting.Name, _ => "", new Policies(setting.Name, setting.Value)));

    private static void Read(string name, Func<string, string> getProperty, IPolicies policies)
    {
        try
        {
            Assert.IsNotNull(new SettingsReader(getProperty, policies).Read());
        }
        catch (OutcomeException e)
        {
            Assert.AreEqual(OutcomeNumber.InvalidSetting, e.Outcome.Number);
            Assert.Contains(name, e.Outcome.Text);
        }
    }

    private sealed class Policies(string name, string? value) : IPolicies
    {
        public string? Find(string wanted) => wanted == name ? value : null;
    }
}
