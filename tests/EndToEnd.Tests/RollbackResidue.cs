using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>What Wine's installer makes of a rollback where Windows' leaves nothing behind.</summary>
internal static class RollbackResidue
{
    // The key of the package's one component. Wine's rollback takes back what it has written there, and leaves the key.
    private const string EmptyComponentKey =
        @"Added RegistryKey: HKLM\Software\Microsoft\Windows\CurrentVersion\Installer\UserData\S-1-5-21-0-0-0-1000\Components\A0B5F6D73B25C0B4C9E0E5A0B6B7A722";

    /// <summary>Whether a line of <see cref="CitizenPC.ChangesSince"/> is Wine's own.</summary>
    public static bool Has(string change) => change == EmptyComponentKey;

    /// <summary>
    /// The user has another program beside this one, so that their common folder is not empty: Wine's rollback removes as an
    /// uninstallation does, and with it an empty folder that was there before.
    /// </summary>
    public static void InstallAnotherProgram(CitizenPC pc)
    {
        var folder = pc.World.HostPath(@"C:\users\root\AppData\Local\Programs\Another");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "another.exe"), "another program");
    }
}
