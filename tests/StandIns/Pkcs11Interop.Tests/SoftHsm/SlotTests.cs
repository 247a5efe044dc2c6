using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Testing.Pkcs11Interop.Tests.SoftHsm;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class SlotTests
{
    [TestMethod]
    public void The_module_says_who_made_it()
    {
        using IPkcs11Library library = SoftHsmToken.Load();

        ILibraryInfo info = library.GetInfo();

        Assert.AreEqual("SoftHSM", info.ManufacturerId);
        Assert.AreEqual("Implementation of PKCS11", info.LibraryDescription);
        Assert.AreEqual("2.40", info.CryptokiVersion);
    }

    [TestMethod]
    public void The_slot_says_that_it_holds_a_token()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        ISlot slot = SoftHsmToken.SlotOf(library);

        ISlotInfo info = slot.GetSlotInfo();

        Assert.AreEqual(slot.SlotId, info.SlotId);
        Assert.IsTrue(info.SlotFlags.TokenPresent);
        Assert.AreEqual("SoftHSM project", info.ManufacturerId);
        StringAssert.StartsWith(info.SlotDescription, "SoftHSM slot ID 0x", StringComparison.Ordinal);
    }

    [TestMethod]
    public void The_token_says_its_label_serial_number_and_flags()
    {
        using IPkcs11Library library = SoftHsmToken.Load();

        ITokenInfo info = SoftHsmToken.SlotOf(library).GetTokenInfo();

        Assert.AreEqual(SoftHsmToken.Label, info.Label);
        Assert.AreEqual("SoftHSM v2", info.Model);
        StringAssert.Matches(info.SerialNumber, new("^[0-9a-f]{16}$"));
        Assert.IsTrue(info.TokenFlags.TokenInitialized);
        Assert.IsTrue(info.TokenFlags.LoginRequired);
        Assert.IsTrue(info.TokenFlags.UserPinInitialized);
        Assert.IsFalse(info.TokenFlags.UserPinLocked);
        Assert.IsTrue(CK.IsCkInformationUnavailable(info.TotalPublicMemory));
        Assert.IsNotNull(info.UtcTime);
    }

    [TestMethod]
    public void A_disposed_library_is_not_called_any_more()
    {
        using IPkcs11Library library = SoftHsmToken.Load();
        ISlot slot = SoftHsmToken.SlotOf(library);
        library.Dispose();

        Assert.ThrowsExactly<ObjectDisposedException>(() => slot.GetTokenInfo());
        Assert.ThrowsExactly<ObjectDisposedException>(() => library.GetSlotList(SlotsType.WithTokenPresent));
    }
}
