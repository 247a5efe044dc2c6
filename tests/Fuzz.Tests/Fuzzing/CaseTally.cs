using EGovToken.Testing.TestKit;

namespace EGovToken.Fuzz.Tests.Fuzzing;

/// <summary>
/// Counts the cases of a run, and tells them and the seed at its end: on standard output and in <c>fuzz/report.txt</c> of the build's
/// artifacts.
/// </summary>
[TestClass]
public static class CaseTally
{
    private static readonly List<(string What, int Cases)> Tally = [];

    /// <summary>Adds cases that were tried.</summary>
    public static void Add(string what, int cases)
    {
        Tally.Add((what, cases));
        Console.WriteLine($"{what}: {cases} cases, seed {FuzzSeed.Text}");
    }

    [AssemblyInitialize]
    public static void TellSeed(TestContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Report([$"{FuzzSeed.EnvironmentVariable}={FuzzSeed.Text}"]);
    }

    [AssemblyCleanup]
    public static void TellTally() => Report(
    [
        .. Tally.Select(entry => $"{entry.Cases,8} {entry.What}"),
        $"{Tally.Sum(entry => entry.Cases),8} cases in all, {FuzzSeed.EnvironmentVariable}={FuzzSeed.Text}",
    ]);

    private static void Report(IReadOnlyList<string> lines)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Artifacts, "fuzz")).FullName;
        File.WriteAllLines(Path.Combine(folder, "report.txt"), lines);
        Console.WriteLine(string.Join(Environment.NewLine, lines));
    }
}
