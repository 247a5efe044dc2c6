using EGovToken.Testing.FreshPC;
using EGovToken.Testing.TestDoubles;

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

    public void Dispose() => _folder.Dispose();
}
