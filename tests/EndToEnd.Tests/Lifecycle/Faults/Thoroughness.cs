namespace EGovToken.EndToEnd.Tests.Lifecycle.Faults;

/// <summary>
/// How many rows are tried: all with <c>EGOVTOKEN_THOROUGH=1</c>, as tests/scripts/faults-table.sh asks, otherwise a part of them,
/// since all tests together are to take half an hour.
/// </summary>
internal static class Thoroughness
{
    private const int Part = 2;

    private static readonly bool IsWhole = Environment.GetEnvironmentVariable("EGOVTOKEN_THOROUGH") == "1";

    /// <summary>The rows to try now.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="isAlways">Which are tried every time; null when every second is enough.</param>
    public static IEnumerable<T> Choose<T>(IEnumerable<T> rows, Func<T, bool>? isAlways = null) =>
        IsWhole ? rows : isAlways is not null ? rows.Where(isAlways) : rows.Where(static (_, number) => number % Part == 0);
}
