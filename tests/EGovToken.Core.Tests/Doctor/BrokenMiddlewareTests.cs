using EGovToken.Core.Doctor;
using EGovToken.Core.Windows;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.State;

namespace EGovToken.Core.Tests.Doctor;

/// <summary>What stands between the program and the token.</summary>
[TestClass]
[OSCondition(OperatingSystems.Linux)]
public class BrokenMiddlewareTests
{
    private const ushort MachineX86 = 0x14C; // IMAGE_FILE_HEADER.Machine
    private const uint DeviceError = 0x30; // CKR_DEVICE_ERROR

    [TestMethod]
    public void No_middleware()
    {
        using var pc = new HealthyPC();
        File.Delete(pc.Plugged.Module);
        pc.Providers = new KnownProviders();

        DiagnosisAssert.IsBroken(ChainLink.Middleware, "middleware.missing", pc.Diagnose());
    }

    [TestMethod]
    public void The_DLL_alone()
    {
        using var pc = new HealthyPC();
        pc.Providers = new KnownProviders();
        pc.Containers = new TokenKeyContainers(null);

        DiagnosisAssert.IsBroken(ChainLink.Middleware, "middleware.alone", pc.Diagnose());
    }

    [TestMethod]
    public void The_DLL_alone_is_enough_where_another_provider_reaches_the_keys()
    {
        using var pc = new HealthyPC { Providers = new KnownProviders() };

        DiagnosisAssert.IsGood(pc.Diagnose());
    }

    [TestMethod]
    public void A_module_for_32_bit_programs()
    {
        using var pc = new HealthyPC();
        Replace(pc.Plugged.Module, static image => BitConverter.TryWriteBytes(image.AsSpan(BitConverter.ToInt32(image, 0x3C) + 4), MachineX86));

        DiagnosisAssert.IsBroken(ChainLink.Middleware, "middleware.bitness", pc.Diagnose());
    }

    [TestMethod]
    public void A_file_that_is_no_module()
    {
        using var pc = new HealthyPC();
        var text = Path.Combine(pc.Plugged.SystemFolder, "text.dll");
        File.WriteAllText(text, "This is not a library.");

        DiagnosisAssert.IsBroken(ChainLink.Middleware, "middleware.unreadable", pc.Diagnose(request => request with { Module = text }));
    }

    [TestMethod]
    public void A_module_that_refuses_to_initialise()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Initialize", ReturnValue = DeviceError });

        DiagnosisAssert.IsBroken(ChainLink.Middleware, "middleware.refuses", pc.Diagnose());
    }

    [TestMethod]
    public void A_module_that_refuses_because_the_service_is_disabled_is_not_the_one_to_mend()
    {
        using var pc = new HealthyPC { Service = ServiceState.Disabled };
        pc.Plugged.Token.AddMisbehaviour(new Misbehaviour { Function = "C_Initialize", ReturnValue = DeviceError });

        DiagnosisAssert.IsBroken(ChainLink.Service, "service.disabled", pc.Diagnose());
    }

    [TestMethod]
    public void A_module_that_fails_to_list_its_slots()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetSlotList", ReturnValue = DeviceError });

        DiagnosisAssert.IsBroken(ChainLink.Middleware, "middleware.fails", pc.Diagnose());
    }

    [TestMethod]
    public void A_module_that_hangs()
    {
        using var pc = new HealthyPC();
        pc.Plugged.Token.AddMisbehaviour(new Misbehaviour { Function = "C_GetSlotList", DelayMilliseconds = 3000 });

        var closed = pc.Plugged.CallsOf("C_Finalize");

        var result = pc.Diagnose(request => request with { ModuleLimit = TimeSpan.FromSeconds(1) });

        DiagnosisAssert.IsBroken(ChainLink.Middleware, "middleware.hangs", result);

        // The module is one to a process: the next test must not meet the call that this one gave up on.
        Assert.IsTrue(Waiting.Until(() => pc.Plugged.CallsOf("C_Finalize") > closed));
    }

    [TestMethod]
    public void A_service_that_is_disabled_or_missing()
    {
        using var pc = new HealthyPC();

        pc.Service = ServiceState.Disabled;
        DiagnosisAssert.IsBroken(ChainLink.Service, "service.disabled", pc.Diagnose());

        pc.Service = ServiceState.NotInstalled;
        DiagnosisAssert.IsBroken(ChainLink.Service, "service.missing", pc.Diagnose());
    }

    [TestMethod]
    public void A_service_of_which_Windows_does_not_tell_is_only_warned_of()
    {
        using var pc = new HealthyPC { Service = ServiceState.Unknown };

        DiagnosisAssert.IsWarned(ChainLink.Service, "service.unknown", pc.Diagnose());
    }

    [TestMethod]
    public void No_reader()
    {
        using var pc = new HealthyPC();
        pc.Plugged.StateFile.Update(state => state.Slots.Clear());

        DiagnosisAssert.IsBroken(ChainLink.Reader, "reader.none", pc.Diagnose());
    }

    private static void Replace(string module, Action<byte[]> change)
    {
        var image = File.ReadAllBytes(Path.Combine(Repository.Artifacts, "virtual-token", "eps2003csp11.dll"));
        change(image);
        File.Delete(module);
        File.WriteAllBytes(module, image);
    }
}
