using System.Globalization;
using System.Text.Json;

namespace EGovToken.Fleet;

/// <summary>Adds up the reports in a folder: <c>fleet-summary FOLDER [DAYS [yyyy-MM-dd]]</c>. The summary is one JSON document.</summary>
internal static class Program
{
    private const int DefaultDays = 60;
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static int Main(string[] args)
    {
        if (args.Length is < 1 or > 3 || !Directory.Exists(args[0]) || !TryReadTimes(args, out var days, out var today))
        {
            Console.Error.WriteLine($"Usage: fleet-summary FOLDER [DAYS [yyyy-MM-dd]]: certificates that end within DAYS ({DefaultDays}) of the day (today) are named.");
            return 2;
        }

        var summary = new Summary(today, days);
        foreach (var file in Directory.EnumerateFiles(args[0], "*.json").Order(StringComparer.Ordinal))
        {
            summary.Add(Path.GetFileNameWithoutExtension(file), StatusReport.Read(file));
        }

        Console.WriteLine(JsonSerializer.Serialize(summary, Form));
        return 0;
    }

    private static bool TryReadTimes(string[] args, out int days, out DateTime today)
    {
        days = DefaultDays;
        today = DateTime.UtcNow.Date;
        return (args.Length < 2 || (int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out days)))
            && (args.Length < 3 || DateTime.TryParseExact(
                args[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out today));
    }
}
