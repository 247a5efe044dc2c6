using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>What <c>egovtoken doctor</c> says on the way from a fresh PC to one on which everything works.</summary>
[TestClass]
public class DoctorMiddlewareTests
{
    [WindowsTest]
    public void From_a_fresh_PC_on_it_names_the_step_that_is_missing_and_at_the_end_all_is_good()
    {
        using var pc = new DoctorPC();
        pc.AssertBroken("middleware", "middleware.missing");

        File.Copy(pc.World.HostPath(@"C:\windows\syswow64\kernel32.dll"), pc.Module);
        pc.AssertBroken("middleware", "middleware.bitness");

        File.Copy(Path.Combine(Repository.Artifacts, "virtual-token", "eps2003csp11.dll"), pc.Module, overwrite: true);
        pc.AssertBroken("middleware", "middleware.alone");

        pc.InstallMiddleware();
        pc.AssertBroken("keyLink", "keyLink.notRegistered");

        pc.Register();
        pc.AssertAllGood();
        Assert.AreEqual(0, pc.Token.File.Calls.Count("C_Login"));
    }

    [WindowsTest]
    public void A_service_that_is_disabled_or_missing_is_named()
    {
        const string service = @"HKLM\System\CurrentControlSet\Services\SCardSvr";
        using var pc = DoctorPC.Registered();

        pc.ChangeRegistry("add", service, "/v", "Start", "/t", "REG_DWORD", "/d", "4");
        pc.Restart();
        pc.AssertBroken("service", "service.disabled");

        pc.ChangeRegistry("delete", service);
        pc.Restart();
        pc.AssertBroken("service", "service.missing");
    }
}
