using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using EGovToken.Testing.Sandbox;

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

    /// <summary>The option of a command whose programs may each be run in a Windows that has just been switched on.</summary>
    public static Option<bool> Cold() => new("--cold") { Description = "Each in a Windows that has just been switched on, whose start counts." };

    /// <summary>Runs something.</summary>
    /// <param name="world">The Windows that it runs in.</param>
    /// <param name="cold">Whether that is switched off first, and its start counts.</param>
    /// <param name="run">Runs it.</param>
    /// <returns>Seconds.</returns>
    public static double Time(SandboxWorld world, bool cold, Action run)
    {
        if (cold)
        {
            // Reading the registry switches Windows off.
            world.ReadRegistry();
        }

        var watch = Stopwatch.StartNew();
        run();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Prints a ratio.</summary>
    /// <param name="what">Of what, to what.</param>
    /// <param name="ratio">The ratio.</param>
    public static void WriteRatio(string what, double ratio) =>
        Console.WriteLine($"{what}: {ratio.ToString("0.00", CultureInfo.InvariantCulture)}");
}
