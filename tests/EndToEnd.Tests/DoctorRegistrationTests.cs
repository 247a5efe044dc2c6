using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.EndToEnd.Tests;

/// <summary>What <c>egovtoken doctor</c> says of key links, providers, the journal and the portal; everything else is in order.</summary>
[TestClass]
public class DoctorRegistrationTests
{
    [WindowsTest]
    public void It_names_a_key_link_that_is_broken_and_survives_a_provider_that_crashes_or_hangs()
    {
        using var pc = DoctorPC.Registered();

        pc.AssertBroken("keyLink", "keyLink.noProvider", static state => state.Slots[Readers.TokenSlot].Token!.Objects.RemoveAll(static item => item is PrivateKeyObject { Label: CitizenToken.SigningLabel }));
        pc.AssertBroken("keyLink", "keyLink.unusable", DoctorPC.ExchangeKeys);
        pc.AssertBroken("keyLink", "keyLink.provider", static state => state.Misbehaviours.Add(new Misbehaviour { Function = "CPGetProvParam", Crash = true }));
        pc.AssertBroken("keyLink", "keyLink.provider", static state => state.Misbehaviours.Add(new Misbehaviour { Function = "CPGetProvParam", Hang = true }));
        pc.AssertAllGood();
    }

    [WindowsTest]
    public void It_names_a_certificate_store_that_refuses_changes()
    {
        using var pc = DoctorPC.Registered();

        pc.ChangeStoreAccess("deny", "My");
        pc.AssertBroken("store", "store.readOnly");
        pc.ChangeStoreAccess("allow", "My");
        pc.AssertAllGood();
    }

    [WindowsTest]
    public void It_names_a_torn_journal_and_a_portal_that_is_not_found()
    {
        using var pc = DoctorPC.Registered();
        pc.AssertBroken("portal", "portal.unresolved", "--portal", "https://portal.invalid/");
        pc.AssertWarned("portal", "portal.silent", "--portal", "http://127.0.0.1:9/");

        pc.ChangeRegistry("add", @"HKCU\Software\EGovToken\Journal", "/v", "My-0123", "/d", "{\"version\":1,\"sta");
        pc.AssertBroken("journal", "journal.torn");
    }
}
