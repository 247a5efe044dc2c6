using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE02, ICE08, ICE09, ICE18, ICE21, ICE54 and ICE92: components and what they are known by.</summary>
internal static class ComponentRules
{
    private const int RegistryKeyPath = 4;
    private const int Permanent = 16;
    private const int OdbcKeyPath = 32;
    private const int UninstallOnSupersedence = 1024;

    private static readonly string[] SystemFolders = ["SystemFolder", "System64Folder", "System16Folder"];

    // Where a component's other parts may lie: while one lies in its directory, the directory is not empty.
    private static readonly (string Table, string Directory)[] Contents =
        [("RemoveFile", "DirProperty"), ("DuplicateFile", "DestFolder"), ("MoveFile", "DestFolder")];

    /// <summary>ICE02: what a component is known by belongs to it.</summary>
    public static IEnumerable<IceFinding> KeyPaths(MsiDatabase msi)
    {
        foreach (var component in msi.Rows("Component").Where(component => component["KeyPath"].Length > 0))
        {
            var table = KeyTable(component);
            var key = msi.Rows(table).FirstOrDefault(row => row.Key == component["KeyPath"]);
            if (key is null || key["Component_"] != component["Component"])
            {
                var objection = $"{table} {component["KeyPath"]} is not there, or another component's";
                yield return Error(2, "Component", component["Component"], objection);
            }
        }
    }

    /// <summary>ICE08: no two components have one GUID.</summary>
    public static IEnumerable<IceFinding> Guids(MsiDatabase msi) =>
        from components in msi.Rows("Component").GroupBy(component => component["ComponentId"], StringComparer.OrdinalIgnoreCase)
        where components.Key.Length > 0 && components.Count() > 1
        let names = string.Join(' ', components.Select(component => component["Component"]))
        select Error(8, "Component", names, $"they have the same GUID {components.Key}");

    /// <summary>ICE09: what is installed into the system's folder stays there.</summary>
    public static IEnumerable<IceFinding> SystemFolder(MsiDatabase msi)
    {
        var tree = new DirectoryTree(msi);
        return from component in msi.Rows("Component")
               where tree.Chain(component["Directory_"]).Any(SystemFolders.Contains)
               where (component.Number("Attributes") & Permanent) == 0
               select Warning(9, "Component", component["Component"], "it goes into the system's folder and is not permanent");
    }

    /// <summary>ICE18: an empty directory that a component is known by is created.</summary>
    public static IEnumerable<IceFinding> Directories(MsiDatabase msi) =>
        from component in msi.Rows("Component")
        where component["KeyPath"].Length == 0
        let name = component["Component"]
        let directory = component["Directory_"]
        where !msi.Has("File", "Component_", name)
        where !Contents.Any(part => msi.Rows(part.Table).Any(row => row["Component_"] == name && row[part.Directory] == directory))
        let isCreated = msi.Rows("CreateFolder").Any(row => row["Component_"] == name && row["Directory_"] == directory)
        where directory == "SystemFolder" || !isCreated
        select Error(18, "Component", name, $"it is known by the directory {directory}, which it does not create");

    /// <summary>ICE21: every component belongs to a feature.</summary>
    public static IEnumerable<IceFinding> Features(MsiDatabase msi) =>
        from component in msi.Rows("Component")
        where !msi.Has("FeatureComponents", "Component_", component["Component"])
        select Error(21, "Component", component["Component"], "no feature installs it");

    /// <summary>ICE54: a component is not known by a file that has another file's version.</summary>
    public static IEnumerable<IceFinding> Companions(MsiDatabase msi) =>
        from component in msi.Rows("Component")
        where KeyTable(component) == "File"
        from file in msi.Rows("File")
        where file["File"] == component["KeyPath"] && msi.Has("File", "File", file["Version"])
        select Warning(54, "Component", component["Component"], $"its key file takes its version from {file["Version"]}");

    /// <summary>ICE92: only a component with a GUID can be permanent, and none is both permanent and superseded.</summary>
    public static IEnumerable<IceFinding> Attributes(MsiDatabase msi)
    {
        foreach (var component in msi.Rows("Component").Where(component => (component.Number("Attributes") & Permanent) != 0))
        {
            if (component["ComponentId"].Length == 0)
            {
                yield return Error(92, "Component", component["Component"], "it is permanent and has no GUID");
            }

            if ((component.Number("Attributes") & UninstallOnSupersedence) != 0)
            {
                yield return Warning(92, "Component", component["Component"], "it is permanent, so nothing can supersede it");
            }
        }
    }

    private static string KeyTable(MsiRow component) => component.Number("Attributes") switch
    {
        var attributes when (attributes & RegistryKeyPath) != 0 => "Registry",
        var attributes when (attributes & OdbcKeyPath) != 0 => "ODBCDataSource",
        _ => "File",
    };
}
