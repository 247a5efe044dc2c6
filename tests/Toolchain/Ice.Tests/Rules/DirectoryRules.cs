using System.Text.RegularExpressions;
using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE48, ICE56, ICE88 and ICE99: directories and the properties of their names.</summary>
internal static partial class DirectoryRules
{
    private const int SetsProperty = 51;

    private static readonly string[] SystemFolders =
    [
        "CommonFiles64Folder", "CommonFilesFolder", "ProgramFiles64Folder", "ProgramFilesFolder", "System64Folder", "SystemFolder",
    ];

    /// <summary>ICE48: no directory lies on a drive that the package names.</summary>
    public static IEnumerable<IceFinding> Drives(MsiDatabase msi) =>
        from row in msi.Rows("Directory")
        let path = msi.Property(row["Directory"])
        where path is not null && Drive().IsMatch(path)
        select Warning(48, "Property", row["Directory"], $"{path} is a place on this or that PC");

    /// <summary>ICE56: there is one root, TARGETDIR, and it is the source.</summary>
    public static IEnumerable<IceFinding> Roots(MsiDatabase msi)
    {
        var roots = msi.Rows("Directory").Where(row => row["Directory_Parent"].Length == 0 || row["Directory_Parent"] == row["Directory"]);
        foreach (var root in roots)
        {
            if (root["Directory"] != "TARGETDIR")
            {
                yield return Error(56, "Directory", root["Directory"], "it is a root beside TARGETDIR");
            }
            else if (root["DefaultDir"] is not ("SourceDir" or "SOURCEDIR"))
            {
                yield return Error(56, "Directory", root["Directory"], $"it comes from {root["DefaultDir"]} and not from SourceDir");
            }
        }
    }

    /// <summary>ICE88: an INI file's directory is one that something sets.</summary>
    public static IEnumerable<IceFinding> IniFiles(MsiDatabase msi) =>
        from row in msi.Rows("IniFile")
        let directory = row["DirProperty"]
        where !msi.Has("Directory", "Directory", directory)
        where !msi.Has("Property", "Property", directory)
        where !msi.Has("AppSearch", "Property", directory)
        where !msi.Rows("CustomAction").Any(action => (action.Number("Type") & 0x3F) == SetsProperty && action["Source"] == directory)
        where !SystemFolders.Contains(directory)
        select Warning(88, "IniFile", row["IniFile"], $"nothing sets {directory}");

    /// <summary>ICE99: no directory is called as a property of the installer.</summary>
    public static IEnumerable<IceFinding> Names(MsiDatabase msi) =>
        from row in msi.Rows("Directory")
        where StandardProperties.IsTakenFromDirectories(row["Directory"])
        select Error(99, "Directory", row["Directory"], "the name is a property of Windows Installer");

    [GeneratedRegex(@"^[A-Za-z]:\\?")]
    private static partial Regex Drive();
}
