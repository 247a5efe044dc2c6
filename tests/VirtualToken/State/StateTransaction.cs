namespace EGovToken.Testing.VirtualToken.State;

/// <summary>The state, read under its lock; nobody else reads or writes it until this is disposed of.</summary>
internal sealed class StateTransaction : IDisposable
{
    private readonly string _path;
    private readonly StateFileLock _lock;
    private VirtualTokenState? _state;

    private StateTransaction(string path, VirtualTokenState? replacement)
    {
        _path = path;
        _lock = StateFileLock.Acquire(path);
        _state = replacement;
    }

    /// <summary>The state, to be changed at will; changes reach the disk with <see cref="Commit"/> only.</summary>
    /// <exception cref="InvalidDataException">The file is not a state.</exception>
    public VirtualTokenState State => _state ??= Read();

    /// <summary>The state for looking only: whoever looks at the same state shares it.</summary>
    /// <exception cref="InvalidDataException">The file is not a state.</exception>
    public VirtualTokenState Shared => SharedState.Get(_path, _lock.ReadGeneration(), Read);

    /// <summary>Starts with what the file holds.</summary>
    public static StateTransaction Begin(string path) => new(path, replacement: null);

    /// <summary>Starts with a state that is to replace what the file holds, if it exists at all.</summary>
    public static StateTransaction Begin(string path, VirtualTokenState replacement) => new(path, replacement);

    /// <summary>Writes the state; a process that dies on the way leaves the old file.</summary>
    public void Commit()
    {
        var unfinished = _path + ".new";
        File.WriteAllBytes(unfinished, StateSerializer.Serialize(State));
        _lock.AdvanceGeneration();
        File.Move(unfinished, _path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private VirtualTokenState Read()
    {
        try
        {
            return StateSerializer.Deserialize(File.ReadAllBytes(_path));
        }
        catch (InvalidDataException spoilt)
        {
            throw new InvalidDataException($"{_path} is not a virtual token's state: {spoilt.Message}", spoilt);
        }
    }
}
