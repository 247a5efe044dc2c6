using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>
/// What is wrong with disks and folders. Not here: no room for the program's file or for temporary ones, before which Windows' installer
/// counts the room that there is; Wine's does not.
/// </summary>
internal static class FolderFaults
{
    private const string Reg = @"C:\windows\system32\reg.exe";
    private const string Drive = "/prefix/drive_c";
    private const string Desktop = $"{Drive}/users/root/Desktop";
    private const string Folders = @"HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer";
    private const long OnePage = 4096;

    // Fills the page that a full folder has left.
    private static readonly WindowsCommand FillDesktop = new("cmd.exe", "/c", "copy", @"C:\windows\win.ini", @"C:\users\root\Desktop\filler.ini");

    public static IEnumerable<Fault> All =>
    [
        new Fault("The disk of the installer's own copies is full", "", EndState.AsBefore) { Session = Full($"{Drive}/windows/Installer") },
        new Fault("The disk of the desktop is full", "EGT2501", EndState.AsBefore) { Session = Full(Desktop), Before = [FillDesktop] },
        new Fault("The desktop's folder is read-only", "EGT2501", EndState.AsBefore)
        {
            Session = new SessionOptions { Mounts = [new FolderMount(Repository.PathOf("docs"), Desktop)] },
        },
        new Fault("The desktop is on a server that is not there", "EGT2501", EndState.AsBefore)
        {
            Before = [Export("Shell Folders"), Export("User Shell Folders"), SetDesktop(@"\\nosuch\share\Desktop")],
            After = [Import("Shell Folders"), Import("User Shell Folders")],
        },
    ];

    private static SessionOptions Full(string folder) => new() { SmallFolders = [new SmallFolder(folder, OnePage)] };

    private static WindowsCommand SetDesktop(string folder) =>
        new(Reg, "add", $@"{Folders}\User Shell Folders", "/v", "Desktop", "/t", "REG_EXPAND_SZ", "/d", folder, "/f");

    private static WindowsCommand Export(string key) => new(Reg, "export", $@"{Folders}\{key}", FileOf(key), "/y");

    private static WindowsCommand Import(string key) => new(Reg, "import", FileOf(key));

    private static string FileOf(string key) => $@"Z:\state\{key.Replace(' ', '-')}.reg";
}
