using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests;

/// <summary>What <c>egovtoken doctor</c> says of tokens; everything else is in order.</summary>
[TestClass]
public class DoctorTokenTests
{
    private const uint DeviceError = 0x30; // CKR_DEVICE_ERROR

    [WindowsTest]
    public void It_names_the_one_thing_that_is_wrong_with_module_reader_token_and_PIN()
    {
        using var pc = DoctorPC.Registered();

        pc.AssertBroken("middleware", "middleware.refuses", static state => state.Misbehaviours.Add(new Misbehaviour { Function = "C_Initialize", ReturnValue = DeviceError }));
        pc.AssertBroken("reader", "reader.none", static state => state.Slots.Clear());
        pc.AssertBroken("token", "token.none", static state => state.Slots[Readers.TokenSlot].Unplug());
        pc.AssertBroken("token", "token.foreign", static state =>
        {
            state.Slots[Readers.TokenSlot].Description = "Windows Hello";
            state.Slots[Readers.TokenSlot].Token!.Model = "Virtual card";
        });
        pc.AssertBroken("token", "token.several", static state => state.Slots.Add(EPass2003.Slot(EPass2003.Blank("Second", "0123456789ABCDEF", "1234"))));
        pc.AssertBroken("pin", "pin.locked", static state => state.Slots[Readers.TokenSlot].Token!.RetriesLeft = 0);

        pc.Token.SetRetries(5);
        pc.AssertWarned("pin", "pin.countLow");
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
        Assert.AreEqual(5, pc.Token.RetriesLeft);
    }

    [WindowsTest]
    public void It_names_the_one_thing_that_is_wrong_with_certificates_their_issuer_and_the_clock()
    {
        using var pc = DoctorPC.Registered();
        using var authority = new TestCertificateAuthority();

        var expired = Issue(authority, DateTimeOffset.UtcNow.AddYears(-3), DateTimeOffset.UtcNow.AddDays(-1));
        pc.AssertBroken("certificates", "certificates.expired", state => state.Slots[Readers.TokenSlot].Token = expired);

        // A token from the future is what a token of today is to a clock that is behind.
        var early = Issue(authority, DateTimeOffset.UtcNow.AddYears(1), DateTimeOffset.UtcNow.AddYears(3));
        pc.AssertBroken("clock", "clock.behind", state => state.Slots[Readers.TokenSlot].Token = early);

        pc.ChangeRegistry("delete", @"HKCU\Software\Microsoft\SystemCertificates\CA");
        pc.AssertBroken(
            "chain", "chain.missing", static state => state.Slots[Readers.TokenSlot].Token!.Objects.RemoveAll(static item => item is CertificateObject { IsAuthority: true }));
    }

    private static TokenState Issue(TestCertificateAuthority authority, DateTimeOffset from, DateTimeOffset to) =>
        CitizenToken.Create(authority, new CitizenTokenOptions { ValidFrom = from, ValidTo = to });
}
