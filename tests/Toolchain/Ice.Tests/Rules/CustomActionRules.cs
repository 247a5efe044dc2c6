using EGovToken.Ice.Tests.Facts;

namespace EGovToken.Ice.Tests.Rules;

/// <summary>ICE11, ICE12, ICE68, ICE72, ICE75, ICE77 and ICE93: custom actions, and where the sequences run them.</summary>
internal static class CustomActionRules
{
    private const int KindMask = 0x3F;
    private const int InScript = 0x400;
    private const int NoImpersonate = 0x800;
    private const int TerminalServerAware = 0x4000;

    // Every attribute that an action's type may have beside its kind.
    private const int KnownAttributes =
        0x40 | 0x80 | 0x100 | 0x200 | InScript | NoImpersonate | 0x1000 | 0x2000 | TerminalServerAware | 0x8000;

    private const int NestedAdvertisedInstallation = 39;
    private const int SetsDirectory = 35;
    private const int SetsProperty = 51;
    private const int Fails = 19;

    private static readonly int[] Kinds = [1, 2, 5, 6, 7, 17, 18, 19, 21, 22, 23, 34, 35, 37, 38, 39, 50, 51, 53, 54];

    private static readonly int[] FromInstalledFile = [17, 18, 21, 22];

    /// <summary>ICE11: a nested installation names another product's code.</summary>
    public static IEnumerable<IceFinding> NestedInstallations(MsiDatabase msi) =>
        from action in msi.Rows("CustomAction")
        where Kind(action) == NestedAdvertisedInstallation
        where !DataTypes.Is("Guid", action["Source"]) || action["Source"] == msi.Property("ProductCode")
        select Error(11, "CustomAction", action["Action"], $"{action["Source"]} is not the code of another product");

    /// <summary>ICE12: a directory is set behind CostFinalize by type 35, before it by type 51.</summary>
    public static IEnumerable<IceFinding> Directories(MsiDatabase msi)
    {
        foreach (var action in msi.Rows("CustomAction").Where(action => Kind(action) is SetsDirectory or SetsProperty))
        {
            var isDirectory = msi.Has("Directory", "Directory", action["Source"]);
            if (!isDirectory && Kind(action) == SetsDirectory)
            {
                yield return Error(12, "CustomAction", action["Action"], $"there is no directory {action["Source"]}");
            }

            foreach (var (sequence, place) in Places(msi, action["Action"]))
            {
                var costing = sequence.PlaceOf("CostFinalize");
                var isRight = Kind(action) == SetsDirectory ? place > costing : !isDirectory || place < costing;
                if (!isRight)
                {
                    yield return Error(12, sequence.Table, action["Action"], "it sets a directory on the wrong side of CostFinalize");
                }
            }
        }
    }

    /// <summary>ICE68: the type of an action is one that the installer knows.</summary>
    public static IEnumerable<IceFinding> Types(MsiDatabase msi)
    {
        foreach (var action in msi.Rows("CustomAction"))
        {
            var type = action.Number("Type");
            if (!Kinds.Contains(Kind(action)) || (type & ~(KnownAttributes | KindMask)) != 0)
            {
                yield return Error(68, "CustomAction", action["Action"], $"{type} is no type of a custom action");
            }

            if ((type & NoImpersonate) != 0 && (type & InScript) == 0)
            {
                yield return Warning(68, "CustomAction", action["Action"], "only a deferred action can run elevated");
            }

            if ((type & TerminalServerAware) != 0 && (type & (InScript | NoImpersonate)) != InScript)
            {
                yield return Warning(68, "CustomAction", action["Action"], "only deferred actions of the user's know terminal servers");
            }
        }
    }

    /// <summary>ICE72: an advertisement runs no foreign code.</summary>
    public static IEnumerable<IceFinding> Advertisement(MsiDatabase msi) =>
        from row in msi.Rows("AdvtExecuteSequence")
        from action in msi.Rows("CustomAction")
        where action["Action"] == row["Action"] && Kind(action) is not (Fails or SetsDirectory or SetsProperty)
        select Error(72, "AdvtExecuteSequence", row["Action"], "an advertisement runs no custom action that brings code");

    /// <summary>ICE75: what runs an installed file comes behind CostFinalize.</summary>
    public static IEnumerable<IceFinding> InstalledFiles(MsiDatabase msi) =>
        from action in msi.Rows("CustomAction")
        where FromInstalledFile.Contains(Kind(action))
        from place in Places(msi, action["Action"])
        where !(place.Number > place.Sequence.PlaceOf("CostFinalize"))
        select Error(75, place.Sequence.Table, action["Action"], "it runs an installed file and must come behind CostFinalize");

    /// <summary>ICE77: deferred actions stand between InstallInitialize and InstallFinalize.</summary>
    public static IEnumerable<IceFinding> Deferred(MsiDatabase msi) =>
        from action in msi.Rows("CustomAction")
        where (action.Number("Type") & InScript) != 0
        from place in Places(msi, action["Action"])
        where place.Sequence.Table is "InstallExecuteSequence" or "AdminExecuteSequence"
        where !(place.Number > place.Sequence.PlaceOf("InstallInitialize") && place.Number < place.Sequence.PlaceOf("InstallFinalize"))
        select Error(77, place.Sequence.Table, action["Action"], "a deferred action stands outside InstallInitialize and InstallFinalize");

    /// <summary>ICE93: no custom action is called as one of the installer's.</summary>
    public static IEnumerable<IceFinding> Names(MsiDatabase msi) =>
        from action in msi.Rows("CustomAction")
        where StandardActions.SectionsOf(action["Action"]) is not null
        select Warning(93, "CustomAction", action["Action"], "a standard action has this name");

    private static int Kind(MsiRow action) => action.Number("Type") & KindMask;

    private static IEnumerable<(Sequence Sequence, int Number)> Places(MsiDatabase msi, string action) =>
        from sequence in Sequence.All(msi)
        let place = sequence.PlaceOf(action)
        where place is not null
        select (sequence, place.Value);
}
