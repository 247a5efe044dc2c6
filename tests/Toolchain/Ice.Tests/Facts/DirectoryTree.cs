namespace EGovToken.Ice.Tests.Facts;

/// <summary>The package's directories, and which of them lie in the user's profile.</summary>
/// <param name="msi">The package.</param>
internal sealed class DirectoryTree(MsiDatabase msi)
{
    private static readonly string[] ProfileFolders =
    [
        "AppDataFolder", "DesktopFolder", "FavoritesFolder", "LocalAppDataFolder", "MyPicturesFolder", "NetHoodFolder", "PersonalFolder",
        "PrintHoodFolder", "ProgramMenuFolder", "RecentFolder", "SendToFolder", "StartMenuFolder", "StartupFolder", "TemplateFolder",
    ];

    // These do not become all users' in a per-machine package, as the others do.
    private static readonly string[] AlwaysTheUsers =
    [
        "AppDataFolder", "FavoritesFolder", "LocalAppDataFolder", "MyPicturesFolder", "NetHoodFolder", "PersonalFolder", "PrintHoodFolder",
        "RecentFolder", "SendToFolder",
    ];

    private readonly Dictionary<string, MsiRow> _rows = msi.Rows("Directory").ToDictionary(row => row["Directory"], StringComparer.Ordinal);

    /// <summary>A directory and those that it lies in, from the inside out; a parent that is missing or a circle ends it.</summary>
    public IEnumerable<string> Chain(string directory)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = directory; _rows.TryGetValue(at, out var row) && seen.Add(at); at = row["Directory_Parent"])
        {
            yield return at;
        }
    }

    /// <summary>Whether a directory is a folder of the user's profile or lies in one.</summary>
    public bool IsInProfile(string directory) => Chain(directory).Any(ProfileFolders.Contains);

    /// <summary>Whether a directory is a folder that Windows makes in each profile.</summary>
    public static bool IsProfileFolder(string directory) => ProfileFolders.Contains(directory);

    /// <summary>Whether a directory lies in a folder that is the user's whatever ALLUSERS says.</summary>
    public bool IsAlwaysTheUsers(string directory) => Chain(directory).Any(AlwaysTheUsers.Contains);

    /// <summary>Where a directory is, from its root on, by long or by short names.</summary>
    public string Path(string directory, bool isLong) =>
        string.Join('\\', Chain(directory).Reverse().Select(at => TargetName(_rows[at], isLong)).Where(name => name != "."));

    /// <summary>The long or the short of the two names of a file or directory.</summary>
    public static string Name(string names, bool isLong) => isLong ? names.Split('|')[^1] : names.Split('|')[0];

    // Roots and Windows' own folders are known by their property.
    private static string TargetName(MsiRow row, bool isLong)
    {
        var name = row["Directory"];
        return row["Directory_Parent"].Length == 0 || name.EndsWith("Folder", StringComparison.Ordinal) && row["DefaultDir"] == "."
            ? name
            : Name(row["DefaultDir"].Split(':')[0], isLong);
    }
}
