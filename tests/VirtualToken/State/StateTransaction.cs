namespace EGovToken.Testing.VirtualToken.State;

/// <summary>The state, read under its lock; nobody else reads or writes it until this is disposed of.</summary>
internal sealed class StateTransaction : IDisposable
{
    private readonly string _path;
    private readonly StateFileLock _lock;

    private StateTransaction(string path, StateFileLock heldLock, VirtualTokenState state)
    {
        _path = path;
        _lock = heldLock;
        State = state;
    }

    /// <summary>The state; changes reach the disk with <see cref="Commit"/> only.</summary>
    public VirtualTokenState State { get; }

    /// <summary>Starts with what the file holds.</summary>
    public static StateTransaction Begin(string path) => Begin(path, () => Read(path));

    /// <summary>Starts with a state that is to replace what the file holds, if it exists at all.</summary>
    public static StateTransaction Begin(string path, VirtualTokenState replacement) => Begin(path, () => replacement);

    /// <summary>Writes the state; a process that dies on the way leaves the old file.</summary>
    public void Commit()
    {
        var unfinished = _path + ".new";
        File.WriteAllBytes(unfinished, StateSerializer.Serialize(State));
        File.Move(unfinished, _path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static StateTransaction Begin(string path, Func<VirtualTokenState> state)
    {
        var heldLock = StateFileLock.Acquire(path);
        try
        {
            return new StateTransaction(path, heldLock, state());
        }
        catch
        {
            heldLock.Dispose();
            throw;
        }
    }

    private static VirtualTokenState Read(string path)
    {
        try
        {
            return StateSerializer.Deserialize(File.ReadAllBytes(path));
        }
        catch (InvalidDataException spoilt)
        {
            throw new InvalidDataException($"{path} is not a virtual token's state: {spoilt.Message}", spoilt);
        }
    }
}
