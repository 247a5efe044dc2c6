using EGovToken.Testing.TestKit;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Packages;

/// <summary>The actions of the package's execute sequence, as the build left it.</summary>
internal static class ExecuteSequence
{
    private const string Start = "InstallInitialize";
    private const string End = "InstallFinalize";

    private static readonly Lazy<IReadOnlyList<(string Action, string Condition)>> Changing = new(ReadChanging);

    /// <summary>Those that change the PC while it installs, repairs or upgrades, in their order.</summary>
    public static IEnumerable<string> OfInstalling => Changing.Value
        .Where(row => !row.Condition.StartsWith("Installed AND REMOVE", StringComparison.Ordinal))
        .Select(row => row.Action);

    /// <summary>Those that change the PC while it uninstalls, in their order.</summary>
    public static IEnumerable<string> OfUninstalling => Changing.Value
        .Where(row => !row.Condition.Contains("NOT REMOVE", StringComparison.Ordinal))
        .Select(row => row.Action);

    private static List<(string Action, string Condition)> ReadChanging() =>
    [
        .. MsiDatabase.ReadTable(Path.Combine(CitizenPC.Packages, "EGovToken.msi"), "InstallExecuteSequence").Rows
            .OrderBy(row => row.Number("Sequence"))
            .Select(row => (Action: row["Action"], Condition: row["Condition"]))
            .SkipWhile(row => row.Action != Start)
            .TakeWhile(row => row.Action != End),
    ];
}
