using EGovToken.Testing.Sandbox.Prefix;

namespace EGovToken.Testing.Sandbox;

/// <summary>What a sandbox is given.</summary>
public sealed record SandboxOptions
{
    /// <summary>Folders of the host that it sees beside its own.</summary>
    public IReadOnlyList<FolderMount> Mounts { get; init; } = [];

    /// <summary>Variables for every program in it.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The Windows that it begins with; a fresh one when null.</summary>
    public Stage? Stage { get; init; }

    /// <summary>Receives lines for people: the first sandbox on a host takes minutes to make.</summary>
    public IProgress<string>? Progress { get; init; }
}
