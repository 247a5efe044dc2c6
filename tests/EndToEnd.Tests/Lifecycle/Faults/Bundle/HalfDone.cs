using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults.Bundle;

/// <summary>What an earlier installation has left half-way.</summary>
internal static class HalfDone
{
    public static IEnumerable<BundleFault> All =>
    [
        new BundleFault(
            "The package is installed already, the middleware is not",
            "installed; the certificates come with a repair",
            "EGT2001 from the package's own run: the bundle brings the middleware, and leaves a package alone that is there",
            static pc =>
            {
                pc.Succeeded(pc.Citizen.RunPackage("/i", @"Z:\media\EGovToken.msi"));
                StringAssert.StartsWith(InstalledState.Of(pc.Citizen).LastResult, "EGT2001");

                pc.Succeeded(pc.Citizen.RunBundle());
                Assert.IsTrue(InstalledState.Of(pc.Citizen).HasMiddleware);
                pc.Succeeded(pc.Citizen.RunBundle("/repair"));
                Health.AssertOn(pc.Citizen);
                pc.Uninstall();
            }),
        new BundleFault(
            "Middleware and certificates are damaged before a repair",
            "installed; a second repair changes nothing and leaves the middleware alone",
            "nothing",
            static pc =>
            {
                pc.Succeeded(pc.Citizen.RunBundle());
                Damage.DeleteMiddlewareKey(pc.Citizen);
                Damage.DeleteMiddlewareModule(pc.Citizen);
                Damage.DeleteCertificates(pc.Citizen);

                pc.Succeeded(pc.Citizen.RunBundle("/repair"));
                Health.AssertOn(pc.Citizen);
                StringAssert.Contains(pc.Citizen.LastLog, BundlePC.MiddlewareRuns);

                var repaired = pc.Citizen.World.TakeSnapshot();
                pc.Succeeded(pc.Citizen.RunBundle("/repair"));
                BundlePC.AssertNone(pc.Citizen.ChangesSince(repaired).Where(static change => !RepairNotes.Has(change)));
                Assert.IsFalse(pc.Citizen.LastLog.Contains(BundlePC.MiddlewareRuns, StringComparison.Ordinal), pc.Citizen.LastLog);
                pc.Uninstall();
            }) { IsAlways = true },
    ];
}
