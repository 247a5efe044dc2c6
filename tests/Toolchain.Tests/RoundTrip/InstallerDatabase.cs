using EGovToken.Testing.TestTools;

namespace EGovToken.Testing.Toolchain.Tests.RoundTrip;

/// <summary>An MSI as msitools read it.</summary>
internal static class InstallerDatabase
{
    /// <summary>The rows of a table; each is its columns, tab-separated.</summary>
    public static IReadOnlyList<string> Rows(string msi, string table)
    {
        const int headerLines = 3;
        return [.. Read("export", msi, table).Split('\n').Select(line => line.TrimEnd('\r')).Skip(headerLines).Where(line => line.Length > 0)];
    }

    /// <summary>The summary information, a line each.</summary>
    public static string Summary(string msi) => Read("suminfo", msi);

    private static string Read(params IEnumerable<string> arguments)
    {
        var run = ProgramRun.Of("msiinfo", arguments);
        Assert.AreEqual(0, run.ExitCode, run.Text);
        return run.Output;
    }
}
