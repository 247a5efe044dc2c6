using EGovToken.Testing.Sandbox.Host;

namespace EGovToken.Testing.Sandbox.Cache;

/// <summary>A folder that is expensive to make, made once per recipe and kept outside the checkout.</summary>
internal static class CachedFolder
{
    // Held until this process ends, so that nobody removes a folder that is in use here.
    private static readonly Dictionary<string, FileLock> InUse = new(StringComparer.Ordinal);

    /// <summary>The folder that holds all of them.</summary>
    public static string Parent
    {
        get
        {
            var caches = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            if (string.IsNullOrEmpty(caches))
            {
                caches = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
            }

            return Path.Combine(caches, "egovtoken-setup");
        }
    }

    /// <summary>Returns the folder for a recipe and makes it first when there is none. Folders of other recipes of the kind are removed.</summary>
    /// <param name="kind">What it is, in a word; part of its name.</param>
    /// <param name="recipeHash">Differs when the content would differ.</param>
    /// <param name="make">Fills the folder whose path it is given; that folder's parent exists, the folder does not.</param>
    /// <param name="progress">Receives lines for people.</param>
    public static string Ensure(string kind, string recipeHash, Action<string> make, IProgress<string>? progress)
    {
        Directory.CreateDirectory(Parent);
        var folder = Path.Combine(Parent, $"{kind}-{recipeHash}");
        lock (InUse)
        {
            if (!InUse.ContainsKey(folder))
            {
                InUse[folder] = FileLock.TakeShared(LockOf(folder));
            }

            if (!Directory.Exists(folder))
            {
                using var making = FileLock.TakeExclusive(
                    Path.Combine(Parent, $"{kind}.making.lock"),
                    () => progress?.Report($"Waiting for another process that makes the sandbox {kind} …"));
                MakeUnlessMadeMeanwhile(kind, folder, make);
            }
        }

        return folder;
    }

    private static void MakeUnlessMadeMeanwhile(string kind, string folder, Action<string> make)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        // Left by a maker that was killed: the lock is ours, so nobody is at work in it.
        var temporary = Path.Combine(Parent, $"{kind}.making");
        FolderTree.Delete(temporary);
        try
        {
            make(temporary);
            Directory.Move(temporary, folder);
        }
        catch
        {
            FolderTree.Delete(temporary);
            throw;
        }

        RemoveOtherRecipes(kind, folder);
    }

    private static void RemoveOtherRecipes(string kind, string folder)
    {
        foreach (var other in Directory.EnumerateDirectories(Parent, $"{kind}-*").Where(other => other != folder))
        {
            using var alone = FileLock.TryTakeExclusive(LockOf(other));
            if (alone is not null)
            {
                FolderTree.Delete(other);
            }
        }
    }

    private static string LockOf(string folder) => folder + ".lock";
}
