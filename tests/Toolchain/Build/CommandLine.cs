using EGovToken.Testing.Toolchain.DownLevel;

namespace EGovToken.Testing.Toolchain.Build;

/// <summary>The arguments of wix-build.</summary>
internal static class CommandLine
{
    public const string Usage =
        """
        Usage: WixBuild --output FILE.msi|FILE.exe --intermediate FOLDER --host WixHost.exe --wix3 FOLDER
                        [--project FOLDER] [--arch x86|x64] [--extension Bal|Util]… [--define NAME=VALUE]… [--bind-path [NAME=]FOLDER]…
                        [--readable FOLDER]… [--input-list FILE] FILE.wxs…
        An argument @FILE stands for the arguments in FILE, one a line.
        """;

    /// <summary>Understands the arguments.</summary>
    /// <exception cref="BuildException">They are invalid.</exception>
    public static BuildOptions Parse(IEnumerable<string> arguments)
    {
        var values = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        using var all = arguments.SelectMany(ExpandResponseFile).GetEnumerator();
        while (all.MoveNext())
        {
            var isOption = all.Current.StartsWith("--", StringComparison.Ordinal);
            var key = isOption ? all.Current[2..] : Path.GetExtension(all.Current);
            if (isOption && !all.MoveNext())
            {
                throw new BuildException($"--{key} needs a value.");
            }

            Add(values, key, all.Current);
        }

        return ToOptions(values);
    }

    private static BuildOptions ToOptions(Dictionary<string, List<string>> values)
    {
        string? One(string key) => values.Remove(key, out var given) ? given[^1] : null;
        IReadOnlyList<string> Many(string key) => values.Remove(key, out var given) ? given : [];
        string Required(string key) => Path.GetFullPath(One(key) ?? throw new BuildException($"--{key} is missing."));

        var project = Path.GetFullPath(One("project") ?? ".");
        var options = new BuildOptions
        {
            Output = Required("output"),
            Intermediate = Required("intermediate"),
            Host = Required("host"),
            Wix3 = Path.TrimEndingDirectorySeparator(Required("wix3")),
            Project = project,
            Architecture = ParseArchitecture(One("arch") ?? "x64"),
            InputList = One("input-list"),
            Extensions = Many("extension"),
            Defines = ParseDefines(Many("define")),
            BindPaths = [.. Many("bind-path").Select(value => ParseBindPath(value, project))],
            Readable = [.. Many("readable").Select(Path.GetFullPath)],
            Sources = [.. Many(".wxs").Select(file => Path.GetFullPath(file, project))],
        };
        return values.Count == 0 ? options : throw new BuildException($"Unknown: {string.Join(", ", values.SelectMany(value => value.Value))}");
    }

    private static IEnumerable<string> ExpandResponseFile(string argument) =>
        argument.StartsWith('@') ? File.ReadAllLines(argument[1..]).Where(line => line.Length > 0) : [argument];

    private static void Add(Dictionary<string, List<string>> values, string key, string value)
    {
        if (!values.TryGetValue(key, out var list))
        {
            values[key] = list = [];
        }

        list.Add(value);
    }

    private static Architecture ParseArchitecture(string value) => value switch
    {
        "x64" => Architecture.X64,
        "x86" => Architecture.X86,
        _ => throw new BuildException($"--arch is x86 or x64, not {value}."),
    };

    // As for the WiX SDK, a later definition of a name replaces an earlier one, and a name alone is defined as nothing.
    private static Dictionary<string, string> ParseDefines(IReadOnlyList<string> defines)
    {
        var parsed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var define in defines)
        {
            var parts = define.Split('=', 2);
            parsed[parts[0].Trim()] = parts.Length == 2 ? parts[1] : string.Empty;
        }

        return parsed;
    }

    private static BindPath ParseBindPath(string value, string project)
    {
        var parts = value.Split('=', 2);
        return parts.Length == 2
            ? new BindPath(parts[0], Path.GetFullPath(parts[1], project))
            : new BindPath(string.Empty, Path.GetFullPath(value, project));
    }
}
