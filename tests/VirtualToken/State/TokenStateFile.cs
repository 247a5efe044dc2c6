namespace EGovToken.Testing.VirtualToken.State;

/// <summary>The file that holds a <see cref="VirtualTokenState"/>: shared by the module and the tests, on both sides of Wine.</summary>
/// <param name="path">Where it is. Beside it lie its lock (.lock) and the record of calls (.calls).</param>
public sealed class TokenStateFile(string path)
{
    /// <summary>The environment variable that tells the module where its state is.</summary>
    public const string EnvironmentVariable = "EGOV_VIRTUAL_TOKEN";

    /// <summary>Where the file is, in full.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Which of the module's functions were called.</summary>
    public CallLog Calls { get; } = new(System.IO.Path.GetFullPath(path) + ".calls");

    /// <summary>Reads the state as it is now.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file is not a state.</exception>
    public VirtualTokenState Load()
    {
        using var transaction = Begin();
        return transaction.State;
    }

    /// <summary>Writes a state over whatever was there.</summary>
    /// <exception cref="InvalidDataException">No token could be in that state.</exception>
    public void Save(VirtualTokenState state)
    {
        using var transaction = StateTransaction.Begin(Path, state);
        transaction.Commit();
    }

    /// <summary>Changes the state; no other change gets between reading and writing.</summary>
    public void Update(Action<VirtualTokenState> change) => Update(state =>
    {
        change(state);
        return true;
    });

    /// <summary>Changes the state and passes on what the change came to.</summary>
    public TResult Update<TResult>(Func<VirtualTokenState, TResult> change)
    {
        using var transaction = Begin();
        var result = change(transaction.State);
        transaction.Commit();
        return result;
    }

    /// <summary>The state as it is now, for looking only.</summary>
    /// <exception cref="InvalidDataException">The file is not a state.</exception>
    internal VirtualTokenState Look()
    {
        using var transaction = Begin();
        return transaction.Shared;
    }

    /// <summary>Holds the state for more than one step.</summary>
    internal StateTransaction Begin() => StateTransaction.Begin(Path);
}
