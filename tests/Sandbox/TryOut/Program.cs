using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using EGovToken.Testing.Sandbox;
using EGovToken.Testing.TryOut;

var json = new Option<bool>("--json") { Description = "Prints the result as one JSON object." };
var buildSeconds = new Option<double>("--build-seconds") { Description = "How long the build took, for the report." };
var command = new RootCommand("Installs the bundle on a fresh sandboxed PC, shows what a citizen gets, and uninstalls it.") { json, buildSeconds };
command.SetAction(parsed =>
{
    try
    {
        var report = new Trial(new StandardErrorProgress()).Run(parsed.GetValue(buildSeconds));
        Console.WriteLine(parsed.GetValue(json) ? JsonSerializer.Serialize(report, ReportJson.Options) : ReportText.Of(report));
        Console.Error.WriteLine(ReportText.Summary(report));
        return report.IsGood ? 0 : 1;
    }
    catch (SandboxException e)
    {
        Console.Error.WriteLine(e.Message);
        return 2;
    }
});
return command.Parse(args).Invoke();

internal static class ReportJson
{
    // Names of people stay readable: the output is a terminal's or a file's, never a web page's.
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
