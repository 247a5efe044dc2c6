using System.Globalization;

namespace EGovToken.Testing.TryOut;

/// <summary>Tells a report to a person.</summary>
internal static class ReportText
{
    public static string Of(Report report)
    {
        var lines = new List<string>
        {
            "",
            $"Bundle        {report.Bundle.File} ({report.Bundle.Bytes / 1024.0 / 1024.0:0.0} MB)",
            $"SHA-256       {report.Bundle.Sha256}",
            $"Install       exit code {report.Install.ExitCode}, {Seconds(report.Install)}",
            $"Middleware    {(report.Middleware.DetectedBefore ? "there" : "missing")} before, {(report.Middleware.DetectedAfter ? "there" : "missing")} after",
            $"Token         {report.Token.Model} '{report.Token.Label}', serial number {report.Token.Serial}",
        };
        lines.AddRange(report.Certificates.Select(item => $"Certificate   {item.Store,-2}  {item.Subject}{(item.KeyContainer is null ? "" : $", key '{item.KeyContainer}' on the token")}"));
        lines.Insert(4, $"Result        {report.LastResult}");
        lines.Add($"Shortcut      {report.Shortcut.File ?? "none"} -> {report.Shortcut.Url}");
        lines.AddRange(report.Apps.Select(name => $"Apps          {name}"));
        lines.Add($"Desktop       {report.Screenshot}");
        lines.Add($"PIN found in  {ListOr(report.PinFoundIn, "nothing: no file, no registry value, no log")}");
        lines.Add($"Uninstall     exit code {report.Uninstall.ExitCode}, {Seconds(report.Uninstall)}");
        lines.Add($"Left behind   {ListOr(report.Residue, "nothing: the PC is as it was")}");
        return string.Join(Environment.NewLine, lines);
    }

    /// <summary>What was seen and where the picture of it is, in two sentences.</summary>
    public static string Summary(Report report) =>
        (report.IsGood
            ? $"The bundle installed the middleware, registered {report.Certificates.Count} certificates of the token and put the shortcut on the desktop; removed again, it left the PC as it was."
            : "Something is not as it should be: what was found is above.")
        + $" The desktop, as it was in between, is in {report.Screenshot}.";

    private static string Seconds(Report.RunPart run) => run.Seconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";

    private static string ListOr(IReadOnlyList<string> items, string nothing) =>
        items.Count == 0 ? nothing : string.Join(Environment.NewLine + "              ", items);
}
