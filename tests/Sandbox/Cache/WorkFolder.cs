using EGovToken.Testing.Sandbox.Host;

namespace EGovToken.Testing.Sandbox.Cache;

/// <summary>A folder for one sandbox's files, beside the template that they are copied from (one file system: the copy may share blocks).</summary>
/// <remarks>What a killed process left behind is removed by the next one that needs such a folder.</remarks>
internal sealed class WorkFolder : IDisposable
{
    private readonly FileLock _owned;

    private WorkFolder(string path, FileLock owned)
    {
        Path = path;
        _owned = owned;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    private static string Parent => System.IO.Path.Combine(CachedFolder.Parent, "work");

    /// <summary>Makes an empty folder.</summary>
    public static WorkFolder Create()
    {
        Directory.CreateDirectory(Parent);
        RemoveAbandoned();
        var path = System.IO.Path.Combine(Parent, Guid.NewGuid().ToString("N"));
        var owned = FileLock.TryTakeExclusive(LockOf(path)) ?? throw new SandboxException($"{path} is in use.");
        Directory.CreateDirectory(path);
        return new WorkFolder(path, owned);
    }

    /// <summary>Removes it with all its content.</summary>
    public void Dispose()
    {
        Remove(Path);
        _owned.Dispose();
    }

    private static void RemoveAbandoned()
    {
        foreach (var path in Directory.EnumerateDirectories(Parent))
        {
            using var abandoned = FileLock.TryTakeExclusive(LockOf(path));
            if (abandoned is not null)
            {
                Remove(path);
            }
        }
    }

    private static void Remove(string path)
    {
        FolderTree.Delete(path);
        File.Delete(LockOf(path));
    }

    private static string LockOf(string path) => path + ".lock";
}
