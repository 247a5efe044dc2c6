using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>A user whose profile is at a long path with letters that are in no ANSI code page.</summary>
[TestClass]
public class ProfileTests
{
    private const string Reg = @"C:\windows\system32\reg.exe";
    private const string Explorer = @"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer";
    private const string Environment = @"HKCU\Environment";

    // Windows' own limit is 260 characters for the files in there, and the longest of them is 60 characters below: Temp, the folder that the custom
    // actions are unpacked to, and the name of DTF's assembly. The limit of the sandbox's disk is 255 bytes for one name.
    private const int NameLength = 120;
    private const int Length = 193;

    private static readonly string Profile = (@"C:\users\Ələkbərov Şəhriyar Çingiz oğlu ".PadRight(NameLength, 'ə') + '\\').PadRight(Length, 'ə');

    private static readonly string[] Keys = [$@"{Explorer}\Shell Folders", $@"{Explorer}\User Shell Folders", Environment];

    [WindowsTest]
    public void Long_and_Azerbaijani_names_do_not_matter() => LifecyclePCs.Try(
        static pc =>
        {
            Edit(pc, "export", static (key, file) => [key, file, "/y"]);
            Move(pc);

            pc.Succeeded(pc.Install());
            pc.AssertHealthy();
            StringAssert.StartsWith(pc.Citizen.WindowsPath(InstalledState.Of(pc.Citizen).ShortcutFile!), Profile);
            pc.Succeeded(pc.Uninstall());

            Edit(pc, "import", static (_, file) => [file]);
            Directory.Delete(Path.GetDirectoryName(pc.Citizen.World.HostPath(Profile))!, recursive: true);
        },
        new FaultRow("Installing", "The user's folders have ə, spaces and more than 200 characters in their names", "installed", "EGT1001: The token's certificates are registered for this user."));

    private static void Move(LifecyclePC pc)
    {
        foreach (var folder in new[] { "Desktop", "Local", "Temp" })
        {
            Directory.CreateDirectory(Path.Combine(pc.Citizen.World.HostPath(Profile), folder));
        }

        Set(pc, Keys[1], "Desktop", "Desktop");
        Set(pc, Keys[1], "Local AppData", "Local");
        Set(pc, Environment, "TEMP", "Temp");
        Set(pc, Environment, "TMP", "Temp");
    }

    private static void Set(LifecyclePC pc, string key, string name, string folder) =>
        Run(pc, "add", key, "/v", name, "/t", "REG_EXPAND_SZ", "/d", $@"{Profile}\{folder}", "/f");

    private static void Edit(LifecyclePC pc, string verb, Func<string, string, string[]> arguments)
    {
        foreach (var (number, key) in Keys.Index())
        {
            Run(pc, [verb, .. arguments(key, $@"Z:\state\profile-{number}.reg")]);
        }
    }

    private static void Run(LifecyclePC pc, params string[] arguments)
    {
        var result = pc.Citizen.World.Run(new WindowsCommand(Reg, arguments));
        Assert.AreEqual(0, result.ExitCode, result.Output);
    }
}
