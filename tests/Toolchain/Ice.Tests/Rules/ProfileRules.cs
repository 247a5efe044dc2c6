using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE38, ICE57, ICE64, ICE91 and ICE105: what is a user's and what is the machine's.</summary>
internal static class ProfileRules
{
    private const int RegistryKeyPath = 4;
    private const int NoImpersonate = 0x800;

    private const string EitherRoot = "-1";
    private const string UserRoot = "1";

    private static readonly string[] MachineRoots = ["0", "2", "3"];

    private static readonly string[] MachineFolders =
    [
        "AdminToolsFolder", "CommonAppDataFolder", "FontsFolder", "System16Folder", "System64Folder", "SystemFolder", "TempFolder",
        "WindowsFolder", "WindowsVolume",
    ];

    // Where a file, an INI file or a shortcut is put.
    private static readonly (string Table, string Directory)[] Placed = [("IniFile", "DirProperty"), ("Shortcut", "Directory_")];

    private static readonly string[] MachineTables = ["ODBCDataSource", "ServiceInstall", "ServiceControl"];

    /// <summary>ICE38: a component in the profile is known by a value of the user's.</summary>
    public static IEnumerable<IceFinding> KeyPaths(MsiDatabase msi)
    {
        var tree = new DirectoryTree(msi);
        return from component in msi.Rows("Component")
               where tree.IsInProfile(component["Directory_"])
               let key = msi.Rows("Registry").FirstOrDefault(value => value["Registry"] == component["KeyPath"])
               where !HasRegistryKeyPath(component)
                   || key is null
                   || key["Root"] is not (UserRoot or EitherRoot)
                   || key["Component_"] != component["Component"]
               select Error(38, "Component", component["Component"], "it goes into the profile and is not known by a value under HKCU");
    }

    /// <summary>ICE57: a component is a user's or the machine's.</summary>
    public static IEnumerable<IceFinding> Mixtures(MsiDatabase msi)
    {
        var tree = new DirectoryTree(msi);
        foreach (var component in msi.Rows("Component"))
        {
            var name = component["Component"];
            var roots = msi.Rows("Registry").Where(value => value["Component_"] == name).ToList();
            var hasDirectory = msi.Has("File", "Component_", name) || component["KeyPath"].Length == 0;
            var isInProfile = tree.IsInProfile(component["Directory_"]);
            var isUsers = roots.Any(value => value["Root"] == UserRoot) || hasDirectory && isInProfile;
            var isMachines = roots.Any(value => MachineRoots.Contains(value["Root"])) || hasDirectory && !isInProfile;
            var key = roots.FirstOrDefault(value => value["Registry"] == component["KeyPath"])?["Root"];
            if (isUsers && isMachines)
            {
                var severity = key == UserRoot ? IceSeverity.Warning : IceSeverity.Error;
                yield return new(57, severity, "Component", name, "it has both a user's parts and the machine's");
            }
            else if (key == EitherRoot && isUsers || key != EitherRoot && isMachines && roots.Any(value => value["Root"] == EitherRoot))
            {
                yield return Error(57, "Component", name, "it has a value that is the user's or the machine's, as the case may be");
            }
        }
    }

    /// <summary>ICE64: directories that are made in the profile are removed from it.</summary>
    public static IEnumerable<IceFinding> Leftovers(MsiDatabase msi)
    {
        var tree = new DirectoryTree(msi);
        return from directory in msi.Rows("Directory").Select(row => row["Directory"])
               where tree.IsInProfile(directory) && !DirectoryTree.IsProfileFolder(directory)
               where !msi.Rows("RemoveFile").Any(row => row["DirProperty"] == directory && row["FileName"].Length == 0)
               select Error(64, "Directory", directory, "it lies in the profile and nothing removes it");
    }

    /// <summary>ICE91: nothing goes to one user alone in a package that is all users'.</summary>
    public static IEnumerable<IceFinding> OneUsers(MsiDatabase msi)
    {
        var tree = new DirectoryTree(msi);
        var files = from file in msi.Rows("File")
                    from component in msi.Rows("Component")
                    where component["Component"] == file["Component_"]
                    select (Table: "File", file.Key, Directory: component["Directory_"]);
        var others = from part in Placed
                     from row in msi.Rows(part.Table)
                     select (part.Table, row.Key, Directory: row[part.Directory]);
        return from part in files.Concat(others)
               where tree.IsAlwaysTheUsers(part.Directory)
               select Warning(91, part.Table, part.Key, $"{part.Directory} is one user's whatever ALLUSERS says");
    }

    /// <summary>ICE105: a per-user package touches nothing of the machine's.</summary>
    public static IEnumerable<IceFinding> PerUser(MsiDatabase msi)
    {
        var canBeUsers = msi.Property("ALLUSERS") is null || msi.Property("ALLUSERS") == "2" && msi.Property("MSIINSTALLPERUSER") == "1";
        if (!canBeUsers)
        {
            return [];
        }

        var actions = from action in msi.Rows("CustomAction")
                      where (action.Number("Type") & NoImpersonate) != 0
                      select Warning(105, "CustomAction", action["Action"], "it wants to run elevated");
        var directories = from row in msi.Rows("Directory")
                          where MachineFolders.Contains(row["Directory"])
                          select Warning(105, "Directory", row["Directory"], "the folder is the machine's");
        var values = from value in msi.Rows("Registry")
                     where value["Root"] is "2" or "3"
                     select Warning(105, "Registry", value["Registry"], "the key is the machine's");
        var parts = from table in MachineTables
                    from row in msi.Rows(table)
                    select Warning(105, table, row.Key, "it is the machine's");
        return [.. actions, .. directories, .. values, .. parts];
    }

    private static bool HasRegistryKeyPath(MsiRow component) => (component.Number("Attributes") & RegistryKeyPath) != 0;
}
