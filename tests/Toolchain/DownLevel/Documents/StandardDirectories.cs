using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>The standard directories that a project mentions, gathered over all its files into the one tree that the older schema wants.</summary>
internal sealed class StandardDirectories
{
    private const string Root = "TARGETDIR";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        Root, "AdminToolsFolder", "AppDataFolder", "CommonAppDataFolder", "CommonFiles64Folder", "CommonFilesFolder", "DesktopFolder",
        "FavoritesFolder", "FontsFolder", "LocalAppDataFolder", "MyPicturesFolder", "NetHoodFolder", "PersonalFolder", "PrintHoodFolder",
        "ProgramFiles64Folder", "ProgramFilesFolder", "ProgramMenuFolder", "RecentFolder", "SendToFolder", "StartMenuFolder",
        "StartupFolder", "System16Folder", "System64Folder", "SystemFolder", "TempFolder", "TemplateFolder", "WindowsFolder",
    };

    // These follow the platform: in both schemas they end up as a directory of the same place below the platform's own.
    private static readonly Dictionary<string, (string X86, string X64)> OfThePlatform = new(StringComparer.Ordinal)
    {
        ["CommonFiles6432Folder"] = ("CommonFilesFolder", "CommonFiles64Folder"),
        ["ProgramFiles6432Folder"] = ("ProgramFilesFolder", "ProgramFiles64Folder"),
        ["System6432Folder"] = ("SystemFolder", "System64Folder"),
    };

    /// <summary>What a directory of the authoring may be called.</summary>
    public static readonly ValueShape NotStandard = new("WIX5437", "no standard directory, which has an element of its own", static id => !IsStandard(id));

    private readonly Architecture _architecture;
    private readonly SortedSet<string> _mentioned = new(StringComparer.Ordinal);

    public StandardDirectories(Architecture architecture) => _architecture = architecture;

    /// <summary>The names of all standard directories.</summary>
    public static IEnumerable<string> Names => Known.Concat(OfThePlatform.Keys);

    /// <summary>Whether the v4 schema has a standard directory of this name.</summary>
    public static bool IsStandard(string id) => Known.Contains(id) || OfThePlatform.ContainsKey(id);

    /// <summary>Remembers a directory if it is a standard one.</summary>
    public void Mention(string id)
    {
        if (IsStandard(id))
        {
            _mentioned.Add(id);
        }
    }

    /// <summary>A document that declares what was mentioned, or null when nothing was.</summary>
    public XDocument? ToDocument()
    {
        if (_mentioned.Count == 0)
        {
            return null;
        }

        var root = Directory(Root, new XAttribute("Name", "SourceDir"));
        foreach (var id in _mentioned.Where(Known.Contains).Where(id => id != Root))
        {
            root.Add(Directory(id));
        }

        foreach (var id in _mentioned.Where(OfThePlatform.ContainsKey))
        {
            FindOrAdd(root, PlatformFolder(id)).Add(Directory(id, new XAttribute("Name", ".")));
        }

        return new XDocument(new XElement(Namespaces.OldWix + "Wix", new XElement(Namespaces.OldWix + "Fragment", root)));
    }

    private string PlatformFolder(string id) => _architecture == Architecture.X64 ? OfThePlatform[id].X64 : OfThePlatform[id].X86;

    private static XElement FindOrAdd(XElement root, string id)
    {
        var found = root.Elements().FirstOrDefault(directory => directory.Attribute("Id")!.Value == id);
        if (found is null)
        {
            found = Directory(id);
            root.Add(found);
        }

        return found;
    }

    private static XElement Directory(string id, params XAttribute[] attributes) =>
        new(Namespaces.OldWix + "Directory", new XAttribute("Id", id), attributes);
}
