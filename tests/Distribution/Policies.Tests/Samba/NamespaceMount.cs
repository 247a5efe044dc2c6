namespace EGovToken.Policies.Tests.Samba;

/// <summary>A folder of this machine that a namespace shows.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Inside">Where it is shown.</param>
/// <param name="Writable">Whether it can be written to.</param>
internal sealed record NamespaceMount(string Folder, string Inside, bool Writable = false);
