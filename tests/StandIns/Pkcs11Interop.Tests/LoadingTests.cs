using EGovToken.Testing.Pkcs11Interop.Tests.Probe;
using EGovToken.Testing.Pkcs11Interop.Tests.SoftHsm;
using EGovToken.Testing.Pkcs11Interop.Tests.Tools;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace EGovToken.Testing.Pkcs11Interop.Tests;

[TestClass]
[OSCondition(OperatingSystems.Linux)]
public sealed class LoadingTests
{
    [TestMethod]
    public void A_missing_file_cannot_be_loaded()
    {
        UnmanagedException refusal = Assert.ThrowsExactly<UnmanagedException>(() => Load("/no/such/module.so"));

        Assert.IsNull(refusal.ErrorCode);
    }

    [TestMethod]
    public void A_text_file_cannot_be_loaded()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("module.so"), "This is no library.");

        Assert.ThrowsExactly<UnmanagedException>(() => Load(folder.File("module.so")));
    }

    [TestMethod]
    public void A_32_bit_library_is_of_the_wrong_architecture()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("module.so"), [0x7F, (byte)'E', (byte)'L', (byte)'F', 1, 1, 1, 0]);

        Assert.ThrowsExactly<LibraryArchitectureException>(() => Load(folder.File("module.so")));
    }

    [TestMethod]
    public void A_library_that_is_no_PKCS11_module_is_refused()
    {
        UnmanagedException refusal = Assert.ThrowsExactly<UnmanagedException>(() => Load("libm.so.6"));

        StringAssert.Contains(refusal.Message, "C_GetFunctionList", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_module_is_loaded_by_the_names_of_its_functions_too()
    {
        _ = SoftHsmToken.Shared;
        var factories = new Pkcs11InteropFactories();
        using IPkcs11Library library = factories.Pkcs11LibraryFactory.LoadPkcs11Library(
            factories, SoftHsmToken.ModulePath, AppType.SingleThreaded, InitType.WithoutFunctionList);

        Assert.AreEqual("SoftHSM", library.GetInfo().ManufacturerId);
    }

    [TestMethod]
    public void A_module_without_those_names_is_not()
    {
        using var module = new ProbeModule();

        Assert.ThrowsExactly<UnmanagedException>(() => module.Load(initType: InitType.WithoutFunctionList));
    }

    [TestMethod]
    public void A_module_that_is_initialised_already_is_shared()
    {
        using IPkcs11Library first = SoftHsmToken.Load();
        using IPkcs11Library second = SoftHsmToken.Load();

        Assert.AreEqual(SoftHsmToken.SlotOf(first).SlotId, SoftHsmToken.SlotOf(second).SlotId);
    }

    [TestMethod]
    public void Whoever_is_done_first_finalises_a_shared_module_for_all()
    {
        using IPkcs11Library first = SoftHsmToken.Load();
        SoftHsmToken.Load().Dispose();

        Pkcs11Exception refusal = Assert.ThrowsExactly<Pkcs11Exception>(() => first.GetSlotList(SlotsType.WithTokenPresent));

        Assert.AreEqual(CKR.CKR_CRYPTOKI_NOT_INITIALIZED, refusal.RV);
    }

    [TestMethod]
    [DataRow("FAULT_NO_FUNCTION_LIST", "C_GetFunctionList")]
    [DataRow("FAULT_INITIALIZE_FAILS", "C_Initialize")]
    public void A_module_that_fails_at_loading_is_named_and_unloaded(string fault, string function)
    {
        using var module = new ProbeModule(fault);

        Pkcs11Exception refusal = Assert.ThrowsExactly<Pkcs11Exception>(() => module.Load());

        Assert.AreEqual(function, refusal.Method);
        Assert.AreEqual(CKR.CKR_GENERAL_ERROR, refusal.RV);
        Assert.DoesNotContain(module.File, File.ReadAllText("/proc/self/maps"));
    }

    [TestMethod]
    public void A_module_with_a_gap_in_its_function_list_is_refused()
    {
        using var module = new ProbeModule("FAULT_NULL_FUNCTION");

        Assert.ThrowsExactly<ArgumentNullException>(() => module.Load());
    }

    [TestMethod]
    public void A_disposed_module_is_unloaded()
    {
        using var module = new ProbeModule();
        using (module.Load())
        {
            Assert.Contains(module.File, File.ReadAllText("/proc/self/maps"));
        }

        Assert.DoesNotContain(module.File, File.ReadAllText("/proc/self/maps"));
    }

    private static IPkcs11Library Load(string path)
    {
        var factories = new Pkcs11InteropFactories();
        return factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, path, AppType.MultiThreaded);
    }
}
