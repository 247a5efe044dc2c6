using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults.Bundle;

/// <summary>The bundle's own file is not whole. A changed byte is in <see cref="RefusalTests"/>.</summary>
internal static class DamagedBundle
{
    private const string CutShort = "EGovTokenSetup-cut.exe";

    public static IEnumerable<BundleFault> All =>
    [
        new BundleFault(
            "The bundle was downloaded in part",
            "as before",
            "an exit code that is not 0",
            static pc =>
            {
                // What an earlier run has kept need not be in the bundle.
                PackageCache.Empty(pc);
                using var folder = new TemporaryFolder();
                var whole = File.ReadAllBytes(Path.Combine(CitizenPC.Packages, "EGovTokenSetup.exe"));
                File.WriteAllBytes(folder.PathOf(CutShort), whole[..(whole.Length * 3 / 4)]);
                var program = pc.Citizen.PutOnMedium(folder.PathOf(CutShort));

                var result = pc.Citizen.World.Run(pc.Citizen.SilentBundle() with { Program = program });

                Assert.AreNotEqual(0, result.ExitCode, pc.Citizen.LastLog);
            }),
    ];
}
