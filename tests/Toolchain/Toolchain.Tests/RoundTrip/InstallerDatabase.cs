using EGovToken.Testing.TestKit;

namespace EGovToken.Testing.Toolchain.Tests.RoundTrip;

/// <summary>An MSI as a text: authored rows are short enough to be compared whole.</summary>
internal static class InstallerDatabase
{
    /// <summary>The rows of a table; each is its columns, tab-separated.</summary>
    public static IReadOnlyList<string> Rows(string msi, string table) =>
        [.. MsiDatabase.ReadTable(msi, table).Rows.Select(row => string.Join('\t', row.Cells))];

    /// <summary>The summary information, a line each.</summary>
    public static string Summary(string msi) => Tool.Run("msiinfo", "suminfo", msi);
}
