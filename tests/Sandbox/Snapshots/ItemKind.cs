namespace EGovToken.Testing.Sandbox.Snapshots;

/// <summary>What a snapshot takes down.</summary>
public enum ItemKind
{
    Folder,
    File,
    Link,
    RegistryKey,
    RegistryValue,
    Certificate,
    Process,
}
