using System.Globalization;
using System.Text.Json;
using EGovToken.Core.Common;

namespace EGovToken.Fleet;

/// <summary>
/// Adds up the reports in a folder: <c>fleet-summary FOLDER [DAYS [yyyy-MM-dd]] [--html FILE [--lang az|ru|en]]</c>. The summary is one
/// JSON document, and a page if one is wanted.
/// </summary>
internal static class Program
{
    private const int DefaultDays = 60;
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static int Main(string[] args)
    {
        var rest = args.ToList();
        if (!TryTake(rest, "--html", out var page) || !TryTake(rest, "--lang", out var code) || Language.TryFind(code ?? "en") is not { } language
            || rest.Count is < 1 or > 3 || !Directory.Exists(rest[0]) || !TryReadTimes(rest, out var days, out var today))
        {
            Console.Error.WriteLine(
                $"Usage: fleet-summary FOLDER [DAYS [yyyy-MM-dd]] [--html FILE [--lang az|ru|en]]: certificates that end within DAYS ({DefaultDays}) of the day (today) are named.");
            return 2;
        }

        var texts = new TextCatalog("Fleet", language);
        var summary = new Summary(today, days, texts);
        foreach (var file in Directory.EnumerateFiles(rest[0], "*.json").Order(StringComparer.Ordinal))
        {
            summary.Add(Path.GetFileNameWithoutExtension(file), StatusReport.Read(file));
        }

        Console.WriteLine(JsonSerializer.Serialize(summary, Form));
        return page is null || TryWrite(page, new SummaryPage(summary, texts).Build(today, days)) ? 0 : 1;
    }

    // An option without its value is none.
    private static bool TryTake(List<string> args, string option, out string? value)
    {
        var at = args.IndexOf(option);
        value = at < 0 ? null : args.ElementAtOrDefault(at + 1);
        if (value is not null)
        {
            args.RemoveRange(at, 2);
        }

        return at < 0 || value is not null;
    }

    private static bool TryWrite(string file, string page)
    {
        try
        {
            File.WriteAllText(file, page);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            Console.Error.WriteLine(e.Message);
            return false;
        }
    }

    private static bool TryReadTimes(List<string> args, out int days, out DateTime today)
    {
        days = DefaultDays;
        today = DateTime.UtcNow.Date;
        return (args.Count < 2 || (int.TryParse(args[1], NumberStyles.None, CultureInfo.InvariantCulture, out days)))
            && (args.Count < 3 || DateTime.TryParseExact(
                args[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out today));
    }
}
