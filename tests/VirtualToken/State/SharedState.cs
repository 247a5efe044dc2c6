namespace EGovToken.Testing.VirtualToken.State;

/// <summary>
/// Keeps the state that was read last: a token with a thousand certificates is asked thousands of times, and reading its file
/// anew for each would measure the file.
/// </summary>
internal static class SharedState
{
    private static readonly Lock Access = new();
    private static (Identity Identity, VirtualTokenState State)? _last;

    /// <summary>The state of a file, read only when it is not the one that was read last.</summary>
    /// <param name="path">The file.</param>
    /// <param name="generation">How often it was written through its lock.</param>
    /// <param name="read">Reads it.</param>
    public static VirtualTokenState Get(string path, long generation, Func<VirtualTokenState> read)
    {
        // People and other programs write the file without counting.
        var identity = new Identity(path, generation, File.GetLastWriteTimeUtc(path), new FileInfo(path).Length);
        lock (Access)
        {
            if (_last is not { } last || last.Identity != identity)
            {
                _last = last = (identity, read());
            }

            return last.State;
        }
    }

    private readonly record struct Identity(string Path, long Generation, DateTime Written, long Length);
}
