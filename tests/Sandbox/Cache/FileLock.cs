namespace EGovToken.Testing.Sandbox.Cache;

/// <summary>A lock between processes, held on a file. It ends with its holder, however that ends.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Takes the lock for this process alone, or returns null when another holds it.</summary>
    public static FileLock? TryTakeExclusive(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Takes the lock together with any number of other sharers; waits while one holds it alone.</summary>
    public static FileLock TakeShared(string path) => Wait(() => TryOpen(path, FileAccess.Read, FileShare.Read), () => { });

    /// <summary>Takes the lock for this process alone; waits for it, saying so once.</summary>
    public static FileLock TakeExclusive(string path, Action onWait) => Wait(() => TryTakeExclusive(path), onWait);

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static FileLock Wait(Func<FileLock?> attempt, Action onWait)
    {
        var first = true;
        while (true)
        {
            if (attempt() is { } taken)
            {
                return taken;
            }

            if (first)
            {
                onWait();
                first = false;
            }

            Thread.Sleep(PollInterval);
        }
    }

    private static FileLock? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            // FileShare is kept between processes on Unix too: .NET takes an flock, shared or exclusive, and fails when it is refused.
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, access, share));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
