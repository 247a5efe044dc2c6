namespace EGovToken.Testing.Sandbox;

/// <summary>A folder of the host that a sandbox sees.</summary>
/// <param name="HostFolder">The folder on the host; it must exist.</param>
/// <param name="InsideFolder">Where it appears, an absolute Unix path: /media is Z:\media for Windows programs.</param>
/// <param name="Writable">Whether the sandbox may change it.</param>
public sealed record FolderMount(string HostFolder, string InsideFolder, bool Writable = false);
