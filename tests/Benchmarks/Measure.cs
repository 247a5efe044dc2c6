using System.Globalization;

namespace EGovToken.Testing.Benchmarks;

/// <summary>What a command makes of the times that it took.</summary>
internal static class Measure
{
    /// <summary>The median of some times.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>Prints a ratio.</summary>
    /// <param name="what">Of what, to what.</param>
    /// <param name="ratio">The ratio.</param>
    public static void WriteRatio(string what, double ratio) =>
        Console.WriteLine($"{what}: {ratio.ToString("0.00", CultureInfo.InvariantCulture)}");
}
