using EGovToken.Testing.Sandbox;
using EGovToken.Testing.TestDoubles;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>What is wrong with the PC: settings, middleware, stores, registry, disks and folders.</summary>
internal static class PCFaults
{
    private const string Reg = @"C:\windows\system32\reg.exe";
    private const string Guard = @"Z:\store-guard\StoreGuard.exe";
    private const string User = "/prefix/drive_c/users/root";
    private const string ShellFolders = @"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders";
    private const string Provider = @"HKLM\Software\Microsoft\Cryptography\Defaults\Provider\EnterSafe ePass2003 CSP v1.0";
    private const string Module = @"C:\windows\system32\eps2003csp11.dll";
    private const long OnePage = 4096;

    private static readonly WindowsCommand InstallMiddleware = new(@"Z:\vendor\es2003_standin.exe", "/S");

    public static IEnumerable<Fault> All =>
    [
        Setting("WAITFORTOKEN=soon", "EGT3001"),
        Setting("PORTALURL=file:///C:/windows/notepad.exe", "EGT3001"),
        Setting(@"PKCS11MODULE=C:\no\such\module.dll", "EGT3001"),
        Setting(@"PKCS11MODULE=C:\windows\system32\drivers\etc\hosts", "EGT2002"),
        new Fault("The middleware's module is gone", "EGT2001", EndState.WithoutCertificates)
        {
            Before = [new WindowsCommand("cmd.exe", "/c", "del", Module)],
            After = [InstallMiddleware],
        },
        new Fault("The vendor's provider is not registered", "EGT2005", EndState.WithoutCertificates)
        {
            Before = [new WindowsCommand(Reg, "delete", Provider, "/f", "/reg:64")],
            After = [InstallMiddleware],
        },
        Denied("The store My refuses changes", "My", "EGT2401"),
        Denied("The store CA refuses changes", "CA", "EGT2401"),
        new Fault("The product's key in the user's registry refuses changes", "", EndState.AsBefore)
        {
            Before = [new WindowsCommand(Reg, "add", @"HKCU\Software\EGovToken", "/f"), new WindowsCommand(Guard, "deny", @"Software\EGovToken")],
        },
        new Fault("The disk of the programs is full", "", EndState.AsBefore) { Session = Full($"{User}/AppData/Local/Programs") },
        new Fault("The disk of the temporary files is full", "", EndState.AsBefore) { Session = Full($"{User}/Temp") },
        new Fault("The desktop's folder is read-only", "EGT2501", EndState.AsBefore)
        {
            Session = new SessionOptions { Mounts = [new FolderMount(Repository.PathOf("docs"), $"{User}/Desktop")] },
        },
        Folder("The desktop is on a server that is not there", "Desktop", @"\\nosuch\share\Desktop", @"%USERPROFILE%\Desktop", "EGT2501", EndState.AsBefore),
        new Fault("The journal has a value that nobody understands", "EGT1001", EndState.Installed)
        {
            Before = [new WindowsCommand(Reg, "add", @"HKCU\Software\EGovToken\Journal", "/v", "My-0123", "/d", "torn", "/f")],
            After = [new WindowsCommand(Reg, "delete", @"HKCU\Software\EGovToken\JournalAside", "/f")],
        },
    ];

    private static Fault Setting(string property, string result) =>
        new($"`{property}`", result, EndState.AsBefore) { Properties = [property] };

    private static Fault Denied(string name, string store, string result) =>
        new(name, result, EndState.AsBefore) { Before = [new WindowsCommand(Guard, "deny", store)] };

    private static SessionOptions Full(string folder) => new() { SmallFolders = [new SmallFolder(folder, OnePage)] };

    private static Fault Folder(string name, string folder, string path, string usual, string result, EndState end) =>
        new(name, result, end) { Before = [SetFolder(folder, path)], After = [SetFolder(folder, usual)] };

    private static WindowsCommand SetFolder(string folder, string path) =>
        new(Reg, "add", ShellFolders, "/v", folder, "/t", "REG_EXPAND_SZ", "/d", path, "/f");
}
