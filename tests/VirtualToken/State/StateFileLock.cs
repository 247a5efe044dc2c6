namespace EGovToken.Testing.VirtualToken.State;

/// <summary>
/// Keeps all others from the state file: other threads, other processes, and processes on the other side of Wine.
/// </summary>
/// <remarks>
/// A byte-range lock is the one lock that Linux processes and Wine share (Wine's server takes the same POSIX lock),
/// and that goes away by itself with the process that held it. It excludes processes only, hence the semaphore for threads.
/// </remarks>
internal sealed class StateFileLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(2);
    private static readonly SemaphoreSlim Threads = new(1, 1);

    // Behind the locked byte, which Windows lets nobody else read.
    private const int GenerationAt = 8;

    private readonly FileStream _stream;

    private StateFileLock(FileStream stream) => _stream = stream;

    /// <summary>Waits for the lock of a state file.</summary>
    /// <exception cref="TimeoutException">Someone else kept it for half a minute.</exception>
    public static StateFileLock Acquire(string stateFile)
    {
        if (!Threads.Wait(Patience))
        {
            throw new TimeoutException($"This process keeps {stateFile} locked; an update must not start within another one.");
        }

        try
        {
            return new StateFileLock(LockedStream(stateFile + ".lock"));
        }
        catch
        {
            Threads.Release();
            throw;
        }
    }

    /// <summary>Counts the states that were written: the same number means the same state.</summary>
    public long ReadGeneration()
    {
        Span<byte> number = stackalloc byte[sizeof(long)];
        _stream.Position = GenerationAt;
        return _stream.ReadAtLeast(number, number.Length, throwOnEndOfStream: false) == number.Length ? BitConverter.ToInt64(number) : 0;
    }

    /// <summary>Says that another state is about to be written.</summary>
    public void AdvanceGeneration()
    {
        var next = ReadGeneration() + 1;
        _stream.Position = GenerationAt;
        _stream.Write(BitConverter.GetBytes(next));
        _stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        Threads.Release();
    }

    private static FileStream LockedStream(string lockFile)
    {
        var stream = new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                stream.Lock(0, 1);
                return stream;
            }
            catch (IOException) when (Environment.TickCount64 < deadline)
            {
                Thread.Sleep(Pause);
            }
            catch (IOException taken)
            {
                stream.Dispose();
                throw new TimeoutException($"Another process keeps {lockFile} locked.", taken);
            }
        }
    }
}
