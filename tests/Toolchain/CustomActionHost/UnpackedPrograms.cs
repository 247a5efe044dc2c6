namespace EGovToken.Testing.CustomActionHost;

/// <summary>
/// The programs that this assembly carries as resources, as files in a folder that lasts as long as one entry point runs: where
/// DTF's host on Windows would have unpacked them. The folder is the base directory meanwhile, as it is there.
/// </summary>
internal sealed class UnpackedPrograms : IDisposable
{
    private const string BaseDirectory = "APP_CONTEXT_BASE_DIRECTORY"; // What AppContext.BaseDirectory reads.
    private const string Program = "egovtoken.exe";

    private readonly object? _baseDirectoryBefore = AppContext.GetData(BaseDirectory);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("egovtoken-");

    /// <summary>Unpacks them.</summary>
    public static UnpackedPrograms Unpack()
    {
        var unpacked = new UnpackedPrograms();
        unpacked.Write(Program);
        AppContext.SetData(BaseDirectory, unpacked._folder.FullName + Path.DirectorySeparatorChar);
        return unpacked;
    }

    public void Dispose()
    {
        AppContext.SetData(BaseDirectory, _baseDirectoryBefore);
        _folder.Delete(recursive: true);
    }

    private void Write(string program)
    {
        using var resource = typeof(UnpackedPrograms).Assembly.GetManifestResourceStream(program)
            ?? throw new InvalidOperationException($"This host does not carry {program}.");
        using var file = File.Create(Path.Combine(_folder.FullName, program));
        resource.CopyTo(file);
    }
}
