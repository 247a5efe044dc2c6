namespace EGovToken.Testing.Sandbox;

/// <summary>An empty folder in memory that holds few bytes, over whatever is at its path: a disk that is full.</summary>
/// <param name="InsideFolder">Where it appears, an absolute Unix path.</param>
/// <param name="Bytes">How much it holds; the kernel rounds up to whole pages.</param>
public sealed record SmallFolder(string InsideFolder, long Bytes);
