using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE04, ICE29, ICE30, ICE35, ICE36, ICE58, ICE60 and ICE71: files, the media that bring them, and streams.</summary>
internal static class FileRules
{
    private const int SourceOnly = 1;
    private const int LongestStreamName = 62;
    private const int MostMedia = 80;
    private const int SchemaOfManyMedia = 150;

    /// <summary>ICE04: every file lies on a medium.</summary>
    public static IEnumerable<IceFinding> Sequences(MsiDatabase msi)
    {
        var last = msi.Rows("Media").Select(medium => medium.Number("LastSequence")).DefaultIfEmpty().Max();
        return from file in msi.Rows("File")
               where file.Number("Sequence") > last
               select Error(4, "File", file["File"], $"its number {file["Sequence"]} lies behind the last medium's, {last}");
    }

    /// <summary>ICE29: the names of streams differ within the length that storage keeps.</summary>
    public static IEnumerable<IceFinding> Streams(MsiDatabase msi) =>
        from table in msi.Tables.Values
        where table.Columns.Any(column => !column.IsText && !column.IsInteger)
        from row in table.Rows
        group row.Key by Truncated($"{table.Name}.{row.Key}") into streams
        where streams.Count() > 1
        select Error(29, streams.Key.Split('.')[0], string.Join(' ', streams), "their streams have one name when it is cut off");

    /// <summary>ICE30: no two components install one file.</summary>
    public static IEnumerable<IceFinding> Collisions(MsiDatabase msi)
    {
        var tree = new DirectoryTree(msi);
        var components = msi.Rows("Component").ToLookup(component => component["Component"]);
        return from isLong in new[] { false, true }
               from file in msi.Rows("File")
               from component in components[file["Component_"]]
               let path = $@"{tree.Path(component["Directory_"], isLong)}\{DirectoryTree.Name(file["FileName"], isLong)}"
               group (Component: component, File: file["File"]) by path.ToUpperInvariant() into same
               where same.Select(one => one.Component["Component"]).Distinct().Count() > 1
               let areConditional = same.All(one => one.Component["Condition"].Length > 0)
               select new IceFinding(
                   30,
                   areConditional ? IceSeverity.Warning : IceSeverity.Error,
                   "File",
                   string.Join(' ', same.Select(one => one.File)),
                   $"two components install {same.Key}");
    }

    /// <summary>ICE35: what lies in a cabinet cannot run from the source.</summary>
    public static IEnumerable<IceFinding> RunFromSource(MsiDatabase msi) =>
        from file in msi.Rows("File")
        from component in msi.Rows("Component")
        where component["Component"] == file["Component_"] && (component.Number("Attributes") & SourceOnly) != 0
        where MediumOf(msi, file)?["Cabinet"].Length > 0
        select Warning(35, "Component", component["Component"], $"it runs from the source alone, and {file["File"]} lies in a cabinet");

    /// <summary>ICE36: every icon is used.</summary>
    public static IEnumerable<IceFinding> Icons(MsiDatabase msi) =>
        from icon in msi.Rows("Icon")
        where icon["Name"] != msi.Property("ARPPRODUCTICON")
        where !new[] { "Shortcut", "Class", "ProgId" }.Any(table => msi.Has(table, "Icon_", icon["Name"]))
        select Warning(36, "Icon", icon["Name"], "nothing shows it");

    /// <summary>ICE58: not too many media for the oldest installer that takes the package.</summary>
    public static IEnumerable<IceFinding> Media(MsiDatabase msi)
    {
        if (msi.Rows("Media").Count > MostMedia && SummaryFacts.Of(msi).Schema < SchemaOfManyMedia)
        {
            yield return Warning(58, "Media", $"{msi.Rows("Media").Count}", $"more than {MostMedia} media");
        }
    }

    /// <summary>ICE60: a versioned file that is no font has a language, and no hash.</summary>
    public static IEnumerable<IceFinding> Versions(MsiDatabase msi)
    {
        foreach (var file in msi.Rows("File").Where(file => file["Version"].Length > 0))
        {
            var isCompanion = msi.Has("File", "File", file["Version"]);
            if (file["Language"].Length == 0 && !isCompanion && !msi.Has("Font", "File_", file["File"]))
            {
                yield return Warning(60, "File", file["File"], "it has a version and no language");
            }

            if (msi.Has("MsiFileHash", "File_", file["File"]))
            {
                yield return Error(60, "MsiFileHash", file["File"], "a file with a version has no hash");
            }
        }
    }

    /// <summary>ICE71: the package itself lies on disk 1.</summary>
    public static IEnumerable<IceFinding> FirstDisk(MsiDatabase msi)
    {
        if (!msi.Has("Media", "DiskId", "1"))
        {
            yield return Error(71, "Media", "1", "there is no disk 1, on which the package lies");
        }
    }

    private static MsiRow? MediumOf(MsiDatabase msi, MsiRow file) =>
        msi.Rows("Media")
            .OrderBy(medium => medium.Number("LastSequence"))
            .FirstOrDefault(medium => medium.Number("LastSequence") >= file.Number("Sequence"));

    private static string Truncated(string name) => name.Length > LongestStreamName ? name[..LongestStreamName] : name;
}
