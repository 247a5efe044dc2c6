using EGovToken.EndToEnd.Tests.Lifecycle.Packages;
using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests;

/// <summary>A copy of the packages in which something was tampered with.</summary>
internal sealed class ChangedMedium : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder with the packages.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Changes one byte of a file: three quarters in, which in a bundle is amid the payloads attached behind the engine.</summary>
    public static ChangedMedium WithOneByteChanged(string fileName)
    {
        var medium = new ChangedMedium();
        var bytes = File.ReadAllBytes(Path.Combine(CitizenPC.Packages, fileName));
        bytes[bytes.Length * 3 / 4] ^= 0xFF;
        File.WriteAllBytes(medium._folder.PathOf(fileName), bytes);
        return medium;
    }

    /// <summary>Makes a package that Windows Installer takes for a newer version of the product.</summary>
    public static ChangedMedium WithNewerVersion(string version)
    {
        var medium = new ChangedMedium();
        OtherVersion.SetVersion(medium.AddPackage(), version);
        return medium;
    }

    /// <summary>Makes a package whose wizard begins with dialogs that Windows Installer itself shows otherwise, each until it is answered.</summary>
    public static ChangedMedium ThatShows(params IReadOnlyList<string> dialogs)
    {
        var medium = new ChangedMedium();
        var package = medium.AddPackage();

        // Behind CostFinalize, before the first page of the wizard.
        dialogs.Index()
            .Aggregate(MsiDatabase.ReadTable(package, "InstallUISequence"), (sequence, dialog) => sequence.Add(
                ("Action", dialog.Item), ("Condition", "UILevel = 5"), ("Sequence", $"{1001 + dialog.Index}")))
            .WriteTo(package);
        return medium;
    }

    public void Dispose() => _folder.Dispose();

    private string AddPackage()
    {
        var package = _folder.PathOf("EGovToken.msi");
        File.Copy(Path.Combine(CitizenPC.Packages, "EGovToken.msi"), package);
        return package;
    }
}
