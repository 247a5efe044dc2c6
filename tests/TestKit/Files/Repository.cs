using EGovToken.Testing.Sandbox.Framework;

namespace EGovToken.Testing.TestKit;

/// <summary>Where tests find the project's own files.</summary>
public static class Repository
{
    /// <summary>The folder that holds Setup.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>What the build leaves for people and tests.</summary>
    public static string Artifacts { get; } = Path.Combine(Root, "artifacts", BuildConfiguration);

    /// <summary>Where among it the packages are, and the programs that they install: those of the runtime that the tests are run on.</summary>
    public static string Product { get; } = FrameworkRuntime.IsChosen ? Path.Combine(Artifacts, "framework") : Artifacts;

    private static string BuildConfiguration =>
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    /// <summary>A file or folder of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Setup.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No Setup.sln above {AppContext.BaseDirectory}.");
    }
}
