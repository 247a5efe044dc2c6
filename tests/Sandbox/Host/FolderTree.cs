using System.IO.Enumeration;

namespace EGovToken.Testing.Sandbox.Host;

/// <summary>Copies and removes whole folders with what only the system's own tools keep: links, owners, times, holes.</summary>
internal static class FolderTree
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    /// <summary>Everything below a folder. Links are listed but not followed: Wine's drive Z: leads to the root.</summary>
    public static IEnumerable<FileSystemInfo> Entries(string folder)
    {
        return new FileSystemEnumerable<FileSystemInfo>(
            folder,
            (ref entry) => entry.ToFileSystemInfo(),
            new EnumerationOptions { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = true })
        {
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
    }

    /// <summary>Copies the folder <paramref name="source"/> to <paramref name="destination"/>, which must not exist.</summary>
    public static void Copy(string source, string destination)
    {
        Check(HostTool.Run("cp", ["--archive", "--reflink=auto", "--no-target-directory", source, destination], TimeLimit), $"copy {source}");
    }

    /// <summary>Makes the folder <paramref name="destination"/>, which must not exist, with the files of <paramref name="source"/> under second names.</summary>
    public static void Link(string source, string destination)
    {
        Check(HostTool.Run("cp", ["--archive", "--link", "--no-target-directory", source, destination], TimeLimit), $"link {source}");
    }

    /// <summary>Removes a folder if it exists, but nothing that is still mounted in it.</summary>
    public static void Delete(string folder)
    {
        Check(HostTool.Run("rm", ["--recursive", "--force", "--one-file-system", folder], TimeLimit), $"remove {folder}");
    }

    private static void Check(ProcessResult result, string action)
    {
        if (result.ExitCode != 0)
        {
            throw new SandboxException($"Cannot {action}: {result.Output}");
        }
    }
}
