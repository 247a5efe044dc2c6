using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests;

/// <summary>
/// Whoever calls it good: a login with the registered certificate, in a TLS handshake that its key signs through the key link, and the doctor's
/// signature agree, whatever is wrong.
/// </summary>
[TestClass]
public class LoginTests
{
    private const string WrongPin = "00000000";

    [WindowsTest]
    public void The_registered_certificate_logs_in_and_the_doctor_signs()
    {
        using var pc = Registered();
        var tries = pc.Token.RetriesLeft;

        AssertAgree(pc, works: true);

        Assert.AreEqual(tries, pc.Token.RetriesLeft);
    }

    [WindowsTest]
    public void With_a_token_that_is_not_in_order_neither_works()
    {
        using var pc = Registered();

        AssertFails(pc, "not plugged in", static state => state.Slots[Readers.TokenSlot].Unplug());
        AssertFails(pc, "blocked", static state => state.Slots[Readers.TokenSlot].Token!.RetriesLeft = 0);
        AssertFails(pc, "without the key", static state => state.Slots[Readers.TokenSlot].Token!.Objects.RemoveAll(static item => item is PrivateKeyObject { Label: CitizenToken.AuthenticationLabel }));
        AssertFails(pc, "another token in its place", static state =>
        {
            using var authority = new TestCertificateAuthority();
            state.Slots[Readers.TokenSlot].Token = CitizenToken.Create(authority);
        });
        AssertFails(pc, "the keys exchanged", DoctorPC.ExchangeKeys);
        AssertFails(pc, "the provider crashes", static state => state.Misbehaviours.Add(new Misbehaviour { Function = "CPSignHash", Crash = true }));
        AssertAgree(pc, works: true);

        AssertFails(pc, "a wrong PIN", static state => state.Slots[Readers.TokenSlot].Token!.ProviderPinEntry = WrongPin, WrongPin);
        AssertAgree(pc, works: true);
    }

    [WindowsTest]
    public void Without_a_registration_or_a_provider_neither_works()
    {
        using var pc = Registered();
        var unregistered = pc.RunCommandLine("unregister");
        Assert.AreEqual(0, unregistered.ExitCode, unregistered.Output);
        AssertAgree(pc, works: false);

        pc.Register();
        AssertAgree(pc, works: true);

        pc.ChangeRegistry("delete", $@"HKLM\Software\Microsoft\Cryptography\Defaults\Provider\{EPass2003.Provider}");
        AssertAgree(pc, works: false);
    }

    // Whoever is asked by the provider types the PIN.
    private static DoctorPC Registered()
    {
        var pc = DoctorPC.Registered();
        pc.Token.Change(static token => token.ProviderPinEntry = CitizenToken.DefaultPin);
        return pc;
    }

    private static void AssertFails(DoctorPC pc, string how, Action<VirtualTokenState> change, string? pin = null)
    {
        pc.While(change, () => AssertAgree(pc, works: false, pin, how));
    }

    private static void AssertAgree(DoctorPC pc, bool works, string? pin = null, string how = "")
    {
        var login = pc.LogIn(pin ?? CitizenToken.DefaultPin);
        Assert.AreEqual(works, login.EndsWith("admitted", StringComparison.Ordinal), $"{how}: {login}");

        var diagnosis = pc.Doctor("--offline", "--sign", "--accept-count-low", "--json").StandardOutput;
        Assert.AreEqual(works, diagnosis.Contains("\"signature.noPss\"", StringComparison.Ordinal), $"{how}: {diagnosis}");
    }
}
