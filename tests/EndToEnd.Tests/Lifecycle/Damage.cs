using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle;

/// <summary>What users and other programs do to an installation.</summary>
internal static class Damage
{
    private const string Reg = @"C:\windows\system32\reg.exe";
    private const string Provider = @"HKLM\Software\Microsoft\Cryptography\Defaults\Provider\EnterSafe ePass2003 CSP v1.0";
    private const string UsersStore = @"HKCU\Software\Microsoft\SystemCertificates\My\Certificates";

    /// <summary>Deletes file, shortcut and certificates.</summary>
    public static void Everything(LifecyclePC pc)
    {
        DeleteFile(pc);
        DeleteShortcut(pc);
        DeleteCertificates(pc);
    }

    public static void DeleteFile(LifecyclePC pc) =>
        File.Delete(pc.Citizen.World.HostPath(@"C:\users\root\AppData\Local\Programs\EGovToken\egovtoken.exe"));

    public static void DeleteShortcut(LifecyclePC pc) => File.Delete(InstalledState.Of(pc.Citizen).ShortcutFile!);

    public static void DeleteCertificates(LifecyclePC pc) => DeleteCertificates(pc.Citizen);

    /// <summary>Deletes all certificates of the user's store My, their key links with them.</summary>
    public static void DeleteCertificates(CitizenPC pc) => Change(pc, "delete", UsersStore, "/f");

    public static void DeleteMiddlewareModule(CitizenPC pc) => File.Delete(pc.World.HostPath(@"C:\windows\system32\eps2003csp11.dll"));

    public static void DeleteMiddlewareKey(CitizenPC pc) => Change(pc, "delete", Provider, "/f", "/reg:64");

    private static void Change(CitizenPC pc, params string[] arguments)
    {
        var result = pc.World.Run(Reg, arguments);
        Assert.AreEqual(0, result.ExitCode, result.Output);
    }
}
