namespace EGovToken.Testing.VirtualToken.State;

/// <summary>The record of the module's functions that were called, by all processes, in order: one name a line.</summary>
public sealed class CallLog
{
    private readonly string _path;

    internal CallLog(string path) => _path = path;

    /// <summary>The names, oldest first; empty before the first call.</summary>
    public IReadOnlyList<string> Functions
    {
        get
        {
            if (!File.Exists(_path))
            {
                return [];
            }

            using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    /// <summary>How often one function was called.</summary>
    public int Count(string function) => Functions.Count(name => string.Equals(name, function, StringComparison.Ordinal));

    /// <summary>Forgets all calls so far.</summary>
    public void Clear() => File.Delete(_path);

    internal void Append(string function)
    {
        using var stream = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        using var writer = new StreamWriter(stream) { NewLine = "\n" };
        writer.WriteLine(function);
    }
}
