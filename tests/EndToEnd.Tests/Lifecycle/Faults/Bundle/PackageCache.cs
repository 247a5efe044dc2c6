namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults.Bundle;

/// <summary>Somebody empties the folders in which Burn keeps the bundle and its packages.</summary>
internal static class PackageCache
{
    // The bundle and its package are the user's, the middleware is the machine's.
    private static readonly string[] Folders = [@"C:\users\root\AppData\Local\Package Cache", @"C:\ProgramData\Package Cache"];

    public static IEnumerable<BundleFault> All =>
    [
        new BundleFault(
            "The Package Cache is emptied before a repair, and again before the uninstallation",
            "installed; then as before",
            "Settings, Apps, finds no program: the downloaded `EGovTokenSetup.exe` does both",
            static pc =>
            {
                pc.Succeeded(pc.Citizen.RunBundle());
                Empty(pc);
                Damage.DeleteMiddlewareModule(pc.Citizen);
                pc.Succeeded(pc.Citizen.RunBundle("/repair"));
                Health.AssertOn(pc.Citizen);
                Assert.IsTrue(Folders.Any(folder => Files(pc, folder).Length > 0), "The repair keeps the packages again.");

                Empty(pc);
                pc.Uninstall();
            }) { IsAlways = true },
    ];

    /// <summary>Removes all files from them.</summary>
    public static void Empty(BundlePC pc)
    {
        foreach (var file in Folders.SelectMany(folder => Files(pc, folder)))
        {
            File.Delete(file);
        }
    }

    private static string[] Files(BundlePC pc, string folder)
    {
        var onHost = pc.Citizen.World.HostPath(folder);
        return Directory.Exists(onHost) ? Directory.GetFiles(onHost, "*", SearchOption.AllDirectories) : [];
    }
}
