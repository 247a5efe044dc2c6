using System.Globalization;

namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>
/// Which rows of docs/faults.md a run tries: a part, since all of them take longer than everything else together. The part changes with
/// a number that test.sh draws, prints and takes (<c>EGOVTOKEN_FAULT_SEED</c>); numbers that follow each other go through all parts.
/// </summary>
internal static class TestScope
{
    /// <summary>Four runs in a row try every row, whichever it is.</summary>
    public const int RareParts = 4;

    private const int UsualParts = 2;

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("EGOVTOKEN_THOROUGH") == "1";

    private static readonly int Seed =
        int.TryParse(Environment.GetEnvironmentVariable("EGOVTOKEN_FAULT_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed : 0;

    /// <summary>Every second row.</summary>
    /// <param name="rows">All rows, always in the same order.</param>
    public static IEnumerable<T> Choose<T>(IEnumerable<T> rows) => IsWhole ? rows : Part(rows, UsualParts, Seed);

    /// <summary>The rows that are tried every time, and a quarter of the others.</summary>
    /// <param name="rows">All rows, always in the same order.</param>
    /// <param name="isAlways">Which are tried every time.</param>
    public static IEnumerable<T> Choose<T>(IEnumerable<T> rows, Func<T, bool> isAlways)
    {
        var all = rows.ToList();
        return IsWhole ? all : all.Where(isAlways).Concat(Part(all.Where(row => !isAlways(row)), RareParts, Seed));
    }

    /// <summary>One part of the rows.</summary>
    /// <param name="rows">All rows, always in the same order.</param>
    /// <param name="parts">How many parts there are.</param>
    /// <param name="seed">Which of them: parts follow each other as seeds do.</param>
    public static IEnumerable<T> Part<T>(IEnumerable<T> rows, int parts, int seed) => rows.Where((_, number) => number % parts == seed % parts);
}
