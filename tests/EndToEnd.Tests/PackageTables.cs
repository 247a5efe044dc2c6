using EGovToken.Testing.FreshPC;
using EGovToken.Testing.TestTools;

namespace EGovToken.EndToEnd.Tests;

/// <summary>The package as msitools read it.</summary>
internal static class PackageTables
{
    /// <summary>The rows of a table, each with its columns' text.</summary>
    // The first three lines of an exported table name its columns, their types and its key.
    public static IReadOnlyList<string[]> Rows(string table) =>
        [.. MsiInfo("export", table).Split('\n').Skip(3).Where(line => line.Length > 0).Select(line => line.TrimEnd('\r').Split('\t'))];

    /// <summary>The summary information, as lines of NAME: VALUE.</summary>
    public static string Summary() => MsiInfo("suminfo");

    private static string MsiInfo(string command, params string[] arguments) =>
        ProgramRun.Of("msiinfo", [command, Path.Combine(CitizenPC.Packages, "EGovToken.msi"), .. arguments]).Output;
}
