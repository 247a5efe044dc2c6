namespace EGovToken.Testing.Sandbox;

/// <summary>What one session sees beside what its world always has; gone when the session ends.</summary>
public sealed record SessionOptions
{
    /// <summary>Folders of the host, which may lie over those of drive C:.</summary>
    public IReadOnlyList<FolderMount> Mounts { get; init; } = [];

    /// <summary>Folders that are nearly full.</summary>
    public IReadOnlyList<SmallFolder> SmallFolders { get; init; } = [];
}
