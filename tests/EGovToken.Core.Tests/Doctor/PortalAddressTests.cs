using EGovToken.Core.Common;
using EGovToken.Core.Doctor;
using EGovToken.Core.Registration;
using EGovToken.Core.Settings;
using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests.Doctor;

[TestClass]
public class PortalAddressTests
{
    private const string Named = "https://named.example/";
    private const string Decided = "https://decided.example/";
    private const string PerMachine = "https://everybody.example/";
    private const string Installed = "https://installed.example/start";

    private readonly MemoryRegistry _registry = new();
    private readonly MemoryMachine _machine = new();

    [TestMethod]
    public void What_is_named_wins_over_the_policy_that_over_the_installation_and_that_over_the_default()
    {
        Assert.AreEqual(SettingTable.PortalUrl.Default, Find(null));

        _machine.Install(("PORTALURL", PerMachine));
        Assert.AreEqual(PerMachine, Find(null));
        new ShortcutRecord(_registry).Write("run", "file", $"[InternetShortcut]\r\nURL={Installed}\r\n", null);
        Assert.AreEqual(Installed, Find(null));
        Assert.AreEqual(Decided, Find(null, ("PORTALURL", Decided)));
        Assert.AreEqual(Named, Find(Named, ("PORTALURL", Decided)));
    }

    [TestMethod]
    public void An_address_that_is_none_is_refused()
    {
        var refusal = Assert.ThrowsExactly<OutcomeException>(() => Find("file:///etc/passwd"));

        Assert.AreEqual(OutcomeNumber.InvalidSetting, refusal.Outcome.Number);
    }

    private string Find(string? named, params (string, string)[] policies) => PortalAddress
        .Find(named, NonWindowsPlatform.ForThisUser(static _ => { }) with { Registry = _registry, Machine = _machine, Policies = new MemoryPolicies(policies) }).AbsoluteUri;
}
