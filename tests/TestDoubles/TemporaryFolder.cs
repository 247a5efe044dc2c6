namespace EGovToken.Testing.TestDoubles;

/// <summary>A folder that goes with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its full path.</summary>
    public string FullName { get; } = Directory.CreateTempSubdirectory("egov-test-").FullName;

    /// <summary>A path in it.</summary>
    public string PathOf(string name) => Path.Combine(FullName, name);

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
