using System.Globalization;
using EGovToken.EndToEnd.Tests.Lifecycle.Packages;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>Lives of the product in one Windows, one after another: nothing grows and nothing is left. tests/scripts/endurance.sh asks for more.</summary>
[TestClass]
public class EnduranceTests
{
    private const int UsualCycles = 3;

    [WindowsTest]
    public void Every_cycle_of_install_repair_upgrade_and_uninstall_ends_as_it_began() => LifecyclePCs.Try(pc =>
    {
        for (var cycle = 1; cycle <= Cycles; cycle++)
        {
            pc.Succeeded(pc.Install());
            Damage.DeleteFile(pc);
            pc.Succeeded(pc.Repair());
            pc.Succeeded(pc.Run("/i", TestPackages.Newer));
            pc.AssertHealthy();
            pc.Succeeded(pc.Run("/x", TestPackages.Newer));
            pc.AssertAsBefore();
        }
    });

    private static int Cycles =>
        int.TryParse(Environment.GetEnvironmentVariable("EGOVTOKEN_CYCLES"), NumberStyles.None, CultureInfo.InvariantCulture, out var cycles) ? cycles : UsualCycles;
}
