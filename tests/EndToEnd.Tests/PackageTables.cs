using EGovToken.Testing.FreshPC;
using EGovToken.Testing.TestTools;

namespace EGovToken.EndToEnd.Tests;

/// <summary>The packages as msitools read them.</summary>
internal static class PackageTables
{
    private const string UsersPackage = "EGovToken.msi";

    /// <summary>The rows of a table, each with its columns' text.</summary>
    // The first three lines of an exported table name its columns, their types and its key.
    /// <param name="table">The table.</param>
    /// <param name="package">The package's file name.</param>
    public static IReadOnlyList<string[]> Rows(string table, string package = UsersPackage) =>
        [.. MsiInfo(package, "export", table).Split('\n').Skip(3).Where(line => line.Length > 0).Select(line => line.TrimEnd('\r').Split('\t'))];

    /// <summary>The summary information, as lines of NAME: VALUE.</summary>
    /// <param name="package">The package's file name.</param>
    public static string Summary(string package = UsersPackage) => MsiInfo(package, "suminfo");

    /// <summary>The tables that it has.</summary>
    /// <param name="package">The package's file name.</param>
    public static IReadOnlyList<string> Tables(string package = UsersPackage) =>
        MsiInfo(package, "tables").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string MsiInfo(string package, string command, params string[] arguments) =>
        ProgramRun.Of("msiinfo", [command, Path.Combine(CitizenPC.Packages, package), .. arguments]).Output;
}
