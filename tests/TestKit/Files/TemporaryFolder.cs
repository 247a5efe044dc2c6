namespace EGovToken.Testing.TestKit;

/// <summary>A folder that goes with the test; if the tests are killed, with the next ones.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private const string LockExtension = ".lock";

    private static readonly string AllProcesses = Path.Combine(Path.GetTempPath(), "egovtoken-tests");

    // This process's own. Whoever can take the lock of another one's folder knows that its process has ended.
    private static readonly Lazy<(DirectoryInfo Folder, FileStream Lock)> Own = new(static () =>
    {
        Directory.CreateDirectory(AllProcesses);
        RemoveAbandoned();
        // Short: a socket's path in it has no more than a hundred characters.
        var folder = Path.Combine(AllProcesses, Guid.NewGuid().ToString("N")[..8]);
        var owned = Lock(folder);
        return (Directory.CreateDirectory(folder), owned);
    });

    private static int _made;

    /// <summary>Makes an empty one.</summary>
    /// <param name="name">Begins its name.</param>
    public TemporaryFolder(string name = "test") =>
        FullName = Directory.CreateDirectory(Path.Combine(Own.Value.Folder.FullName, $"{name}-{Interlocked.Increment(ref _made)}")).FullName;

    /// <summary>Its full path.</summary>
    public string FullName { get; }

    /// <summary>A path in it.</summary>
    public string PathOf(string name) => Path.Combine(FullName, name);

    public void Dispose() => Directory.Delete(FullName, recursive: true);

    private static void RemoveAbandoned()
    {
        foreach (var file in Directory.EnumerateFiles(AllProcesses, "*" + LockExtension))
        {
            try
            {
                var folder = Path.ChangeExtension(file, null);
                using (Lock(folder))
                {
                    if (Directory.Exists(folder))
                    {
                        Directory.Delete(folder, recursive: true);
                    }
                }

                File.Delete(file);
            }
            catch (IOException)
            {
                // Its process runs, or another one removes it at this moment.
            }
        }
    }

    private static FileStream Lock(string folder) => new(folder + LockExtension, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
}
