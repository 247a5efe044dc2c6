namespace EGovToken.Testing.Pkcs11Interop.Tests.Tools;

/// <summary>A folder of one test's own, deleted with everything in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("pkcs11interop-").FullName;

    public string File(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
