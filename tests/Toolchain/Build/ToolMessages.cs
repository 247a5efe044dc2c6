using System.Text.RegularExpressions;
using EGovToken.Testing.Sandbox;
using EGovToken.Testing.Toolchain.DownLevel;

namespace EGovToken.Testing.Toolchain.Build;

/// <summary>Passes on what the tools say, with the names of the files as authored. Line numbers agree already.</summary>
internal sealed partial class ToolMessages
{
    private readonly Dictionary<string, string> _sources;
    private readonly HashSet<string> _names;

    public ToolMessages(IReadOnlyCollection<ConvertedFile> files)
    {
        _names = files.Select(file => Path.GetFileName(file.Converted)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _sources = files.ToDictionary(
            file => BuildSandbox.ToWindowsPath(file.Converted),
            file => file.Source ?? file.Converted,
            StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Prints a tool's output; a failure that it said nothing about becomes an error line.</summary>
    public void Print(string tool, ProcessResult result)
    {
        var lines = result.Output.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToList();
        foreach (var line in lines.Where(line => !_names.Contains(line))) // candle names each file that it starts with
        {
            Console.WriteLine(Translate(line));
        }

        if (result.ExitCode != 0 && !lines.Any(line => Message().IsMatch(line) || line.Contains(" : error ", StringComparison.Ordinal)))
        {
            Console.WriteLine(FormattableString.Invariant($"{tool} : error WIXBUILD: It ended with exit code {result.ExitCode}."));
        }
    }

    private string Translate(string line)
    {
        var message = Message().Match(line);
        if (!message.Success)
        {
            return line;
        }

        var file = message.Groups["file"].Value;
        var place = _sources.GetValueOrDefault(file, file);
        return $"{place}({message.Groups["line"]}): {message.Groups["kind"]} {message.Groups["code"]}: {message.Groups["text"]}";
    }

    [GeneratedRegex(@"^(?<file>[A-Za-z]:\\[^(]*)\((?<line>\d+)\)\s*:\s*(?<kind>error|warning)\s+(?<code>\w+)\s*:\s*(?<text>.*)$")]
    private static partial Regex Message();
}

/// <summary>Prints what the sandbox says of its making. Progress&lt;T&gt; would print from other threads, perhaps after the process has ended.</summary>
internal sealed class Announcements : IProgress<string>
{
    public void Report(string value) => Console.WriteLine(value);
}
