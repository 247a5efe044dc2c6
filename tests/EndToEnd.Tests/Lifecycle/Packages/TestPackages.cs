using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Packages;

/// <summary>The packages of the lifecycle tests, made once from the one that the build left.</summary>
internal static class TestPackages
{
    /// <summary>The package's version and its names on a PC's medium.</summary>
    public const string Present = "EGovToken-obstructed.msi";

    /// <summary>The same product, one version later.</summary>
    public const string Newer = "EGovToken-newer.msi";

    /// <summary>The same version, built again.</summary>
    public const string Rebuilt = "EGovToken-rebuilt.msi";

    private static readonly Lazy<TemporaryFolder> Made = new(Make);

    /// <summary>Their files, on the host.</summary>
    public static IReadOnlyList<string> Files => Directory.GetFiles(Made.Value.FullName);

    /// <summary>Removes them.</summary>
    public static void Remove()
    {
        if (Made.IsValueCreated)
        {
            Made.Value.Dispose();
        }
    }

    private static TemporaryFolder Make()
    {
        var folder = new TemporaryFolder();
        ObstructedPackage.Obstruct(Copy(folder, Present));
        OtherVersion.Become(CopyOf(folder, Present, Newer), "1.1.0");
        OtherVersion.Become(CopyOf(folder, Present, Rebuilt), "1.0.0");
        return folder;
    }

    private static string Copy(TemporaryFolder folder, string name)
    {
        var file = folder.PathOf(name);
        File.Copy(Path.Combine(CitizenPC.Packages, "EGovToken.msi"), file);
        return file;
    }

    private static string CopyOf(TemporaryFolder folder, string original, string name)
    {
        var file = folder.PathOf(name);
        File.Copy(folder.PathOf(original), file);
        return file;
    }
}
