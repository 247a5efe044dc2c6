using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Testing.Pkcs11Interop.Tests.Probe;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class StructureTests
{
    [TestMethod]
    public void Each_field_of_the_module_comes_from_its_place()
    {
        using var module = new ProbeModule();
        using IPkcs11Library library = module.Load();

        ILibraryInfo info = library.GetInfo();

        Assert.AreEqual("2.04", info.CryptokiVersion);
        Assert.AreEqual("manufacturer of the module", info.ManufacturerId);
        Assert.AreEqual("description of the module, full.", info.LibraryDescription);
        Assert.AreEqual("3.0", info.LibraryVersion);
    }

    [TestMethod]
    [DataRow(AppType.MultiThreaded, (ulong)CKF.CKF_OS_LOCKING_OK)]
    [DataRow(AppType.SingleThreaded, 0UL)]
    public void Only_a_multi_threaded_application_asks_for_locking(AppType appType, ulong flags)
    {
        using var module = new ProbeModule();
        using IPkcs11Library library = module.Load(appType);

        Assert.AreEqual(flags, library.GetInfo().Flags);
    }

    [TestMethod]
    public void Each_field_of_a_slot_comes_from_its_place()
    {
        using var module = new ProbeModule();
        using IPkcs11Library library = module.Load();
        Assert.HasCount(3, library.GetSlotList(SlotsType.WithOrWithoutTokenPresent));

        ISlot slot = library.GetSlotList(SlotsType.WithTokenPresent).Single();
        ISlotInfo info = slot.GetSlotInfo();

        Assert.AreEqual(0x70000001UL, slot.SlotId);
        Assert.AreEqual("description of the slot", info.SlotDescription);
        Assert.AreEqual("manufacturer of the slot", info.ManufacturerId);
        Assert.AreEqual(5UL, info.SlotFlags.Flags);
        Assert.IsTrue(info.SlotFlags.HardwareSlot);
        Assert.IsFalse(info.SlotFlags.RemovableDevice);
        Assert.AreEqual("1.02", info.HardwareVersion);
        Assert.AreEqual("3.45", info.FirmwareVersion);
    }

    [TestMethod]
    public void Each_field_of_a_token_comes_from_its_place()
    {
        using var module = new ProbeModule();
        using IPkcs11Library library = module.Load();

        ITokenInfo info = library.GetSlotList(SlotsType.WithTokenPresent).Single().GetTokenInfo();

        Assert.AreEqual("label of the token", info.Label);
        Assert.AreEqual("manufacturer of the token", info.ManufacturerId);
        Assert.AreEqual("model", info.Model);
        Assert.AreEqual("0123456789ABCDEF", info.SerialNumber);
        Assert.AreEqual(0x20104UL, info.TokenFlags.Flags);
        Assert.IsTrue(info.TokenFlags.LoginRequired && info.TokenFlags.ProtectedAuthenticationPath && info.TokenFlags.UserPinFinalTry);
        Assert.IsFalse(info.TokenFlags.UserPinLocked || info.TokenFlags.UserPinCountLow);
        CollectionAssert.AreEqual(
            new ulong[] { 101, 102, 103, 104, 105, 106, 108, 109, 110 },
            new[]
            {
                info.MaxSessionCount, info.SessionCount, info.MaxRwSessionCount, info.RwSessionCount, info.MaxPinLen, info.MinPinLen,
                info.FreePublicMemory, info.TotalPrivateMemory, info.FreePrivateMemory,
            });
        Assert.IsTrue(CK.IsCkInformationUnavailable(info.TotalPublicMemory));
        Assert.AreEqual("5.06", info.HardwareVersion);
        Assert.AreEqual("Invalid version", info.FirmwareVersion);
        Assert.AreEqual(new DateTime(2024, 7, 25, 12, 34, 56, DateTimeKind.Utc), info.UtcTime);
    }

    [TestMethod]
    public void Each_field_of_a_session_comes_from_its_place()
    {
        using var module = new ProbeModule();
        using IPkcs11Library library = module.Load();
        using ISession session = library.GetSlotList(SlotsType.WithTokenPresent).Single().OpenSession(SessionType.ReadWrite);

        ISessionInfo info = session.GetSessionInfo();

        Assert.AreEqual(0x7000000AUL, info.SessionId);
        Assert.AreEqual(0x70000001UL, info.SlotId);
        Assert.AreEqual(CKS.CKS_RW_USER_FUNCTIONS, info.State);
        Assert.IsTrue(info.SessionFlags.RwSession);
        Assert.AreEqual(0x111UL, info.DeviceError);
    }
}
