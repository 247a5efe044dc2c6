using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Core.Common;
using EGovToken.Core.Settings;

namespace EGovToken.BuildTool.Settings;

/// <summary>
/// The tables of settings in the documents. Each stands between a line <c>&lt;!-- settings: NAME --&gt;</c> and a line
/// <c>&lt;!-- end of settings --&gt;</c>; all else is written by hand. Also the makes of token in the schema of <c>egovtoken status --json</c>.
/// </summary>
internal static partial class SettingDocuments
{
    private const string End = "<!-- end of settings -->";

    /// <summary>Writes the tables.</summary>
    /// <param name="root">The checkout.</param>
    /// <exception cref="InvalidDataException">A document has no place for its table.</exception>
    public static void Write(string root)
    {
        Replace(root, "README.md", "properties", Properties());
        Replace(root, Path.Combine("docs", "deployment.md"), "places", Places().Replace("](docs/", "](", StringComparison.Ordinal));
        Replace(root, Path.Combine("docs", "policies.md"), "policies", Policies(Path.Combine(root, "installer", "policies", "en-US", "EGovToken.adml")));
        ReplaceMakes(root, Path.Combine("customactions", "EGovToken.Cli", "Schemas", "status.schema.json"));
    }

    private static void ReplaceMakes(string root, string schema)
    {
        var path = Path.Combine(root, schema);
        var whole = File.ReadAllText(path);
        if (!Makes().IsMatch(whole))
        {
            throw new InvalidDataException($"{schema} has no list of makes of token with 'foreign' at its end.");
        }

        var makes = string.Concat(TokenProfile.All.Select(static profile => $"\"{profile.Name}\", "));
        SettingsCommand.WriteText(path, Makes().Replace(whole, _ => $"\"enum\": [{makes}\"foreign\"]"));
    }

    [GeneratedRegex(@"""enum"": \[[^\]]*""foreign""\]")]
    private static partial Regex Makes();

    private static void Replace(string root, string document, string table, string text)
    {
        var path = Path.Combine(root, document);
        var start = $"<!-- settings: {table} -->\n";
        var whole = File.ReadAllText(path);
        var before = whole.IndexOf(start, StringComparison.Ordinal);
        var after = before < 0 ? -1 : whole.IndexOf(End, before, StringComparison.Ordinal);
        if (after < 0)
        {
            throw new InvalidDataException($"{document} has no lines '{start.Trim()}' and '{End}'.");
        }

        SettingsCommand.WriteText(path, $"{whole[..(before + start.Length)]}{text}{whole[after..]}");
    }

    private static string Properties()
    {
        var table = new StringBuilder("| property | default | meaning |\n| --- | --- | --- |\n");
        foreach (var setting in SettingTable.All.Where(static setting => setting.Places.HasFlag(SettingPlaces.UserPackage)))
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{setting.Name}` |{Cell(DefaultOf(setting))}|{Cell(MeaningOf(setting))}|\n");
        }

        return table.ToString();
    }

    private static string Places()
    {
        var table = new StringBuilder(
            "| name | default | per-user package and bundle | per-machine package | policy | option of `egovtoken` | meaning |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |\n");
        foreach (var setting in SettingTable.All)
        {
            string At(SettingPlaces place) => setting.Places.HasFlag(place) ? "yes" : "no";
            var atLogons = setting.MachineDefault.Length == 0 ? "" : $"; at logons `{setting.MachineDefault}`";
            var option = setting.Option is { } name ? $"`{name}`" : "";
            table.Append(
                CultureInfo.InvariantCulture,
                $"| `{setting.Name}` |{Cell(DefaultOf(setting) + atLogons)}| {At(SettingPlaces.UserPackage)} | {At(SettingPlaces.MachinePackage)} "
                + $"| {At(SettingPlaces.Policy)} |{Cell(option)}|{Cell(MeaningOf(setting))}|\n");
        }

        return table.ToString();
    }

    private static string DefaultOf(Setting setting) =>
        setting.Default.Length > 0 ? $"`{setting.Default}`" : PolicyTemplate.Named(setting.DefaultInWords);

    private static string MeaningOf(Setting setting) => setting.Kind != SettingKind.Choice ? setting.Meaning : $"{ChoicesOf(setting)}: {setting.Meaning}";

    private static string ChoicesOf(Setting setting) => string.Join(", ", setting.Choices.Select(static choice => $"`{choice}`"));

    private static string Cell(string text) => text.Length == 0 ? " " : $" {text} ";

    // A table of all policies, then each with its explanation, as the editor shows it.
    private static string Policies(string english)
    {
        var texts = XDocument.Parse(PolicyTemplate.ReadTexts(english)).Descendants(PolicyTemplate.Namespace + "string")
            .ToDictionary(static text => text.Attribute("id")!.Value, static text => text.Value);
        string Text(string id) => texts.TryGetValue(id, out var text) ? text : throw new InvalidDataException($"{english} has no string '{id}'.");
        var document = new StringBuilder("| policy | value | type | takes |\n| --- | --- | --- | --- |\n");
        foreach (var setting in PolicyTemplate.Settings)
        {
            var isNumber = setting.Kind is SettingKind.Switch or SettingKind.Number && setting.Choices.Count == 0;
            var type = isNumber ? "REG_DWORD" : "REG_SZ";
            document.Append(CultureInfo.InvariantCulture, $"| {Text(setting.Key)} | `{setting.Name}` | {type} | {RangeOf(setting)} |\n");
        }

        foreach (var setting in PolicyTemplate.Settings)
        {
            document.Append(CultureInfo.InvariantCulture, $"\n### {Text(setting.Key)}\n{Text($"{setting.Key}_Explain")}\n");
        }

        return document.Append('\n').ToString();
    }

    private static string RangeOf(Setting setting) => setting.Kind switch
    {
        SettingKind.Switch => "`1` when enabled, `0` when disabled",
        SettingKind.Number => $"0 to {setting.Longest}{(setting.Choices.Count == 0 ? "" : $", {ChoicesOf(setting)}")}",
        SettingKind.Choice => ChoicesOf(setting),
        _ => setting.Longest > 0 ? $"up to {setting.Longest} characters" : "text",
    };
}
