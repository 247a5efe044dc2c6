using System.Security.Cryptography;
using EGovToken.Testing.Sandbox;
using EGovToken.Testing.Sandbox.Prefix;
using EGovToken.Testing.TestDoubles;

namespace EGovToken.Testing.FreshPC;

/// <summary>The stand-in for the vendor's middleware.</summary>
public static class Middleware
{
    private const string Medium = "/vendor";
    private const string SetUp = "es2003_standin.exe";

    private static readonly string Folder = Path.Combine(Repository.Artifacts, "middleware");

    /// <summary>The command that installs it silently, as a user would have done before.</summary>
    public static WindowsCommand Installation { get; } = new($"{Medium}/{SetUp}", "/S");

    /// <summary>The medium that it is on.</summary>
    public static FolderMount Mount { get; } = new(Folder, Medium);

    /// <summary>A Windows on which it is installed.</summary>
    public static Stage Installed { get; } = new(
        "middleware",
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(Folder, SetUp)))),
        static world =>
        {
            if (world.Run(Installation) is { ExitCode: not 0 } failed)
            {
                throw new SandboxException($"The stand-in for the middleware could not be installed: {failed}");
            }
        });
}
