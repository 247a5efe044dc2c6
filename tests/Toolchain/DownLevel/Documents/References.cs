using System.Text;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>The preprocessor's $(References) and the binder's !(references) inside values.</summary>
internal static class References
{
    private const string Variable = "var.";
    private const string Environment = "env.";
    private const string System = "sys.";

    private static readonly string[] BinderPrefixes = ["bind.", "bindpath.", "loc.", "wix."];

    /// <summary>Rewrites a value for the older preprocessor: <c>$(Name)</c> is <c>$(var.Name)</c> there.</summary>
    /// <param name="value">The text of an attribute or instruction.</param>
    /// <param name="node">Where it stands.</param>
    /// <param name="project">Receives errors.</param>
    public static string Rewrite(string value, XObject node, ProjectConversion project)
    {
        CheckBinderReferences(value, node, project);
        return Replace(value, name => RewritePreprocessorReference(name, node, project));
    }

    /// <summary>Replaces variables that were given from outside; null when the value refers to anything else.</summary>
    public static string? Expand(string value, IReadOnlyDictionary<string, string> defines)
    {
        var isComplete = true;
        var expanded = Replace(value, name =>
        {
            var bare = name.StartsWith(Variable, StringComparison.Ordinal) ? name[Variable.Length..] : name;
            isComplete &= defines.TryGetValue(bare, out var replacement);
            return replacement ?? string.Empty;
        });
        return isComplete ? expanded : null;
    }

    private static string RewritePreprocessorReference(string name, XObject node, ProjectConversion project)
    {
        if (name.StartsWith(Environment, StringComparison.Ordinal) || name.StartsWith("loc.", StringComparison.Ordinal))
        {
            return $"$({name})";
        }

        if (name.Contains('(', StringComparison.Ordinal))
        {
            project.Report(node, DiagnosticCode.UnknownInstruction, $"Preprocessor functions such as $({name}) are not converted.");
            return string.Empty;
        }

        return name.StartsWith(System, StringComparison.Ordinal)
            ? RewriteSystemReference(name, node, project)
            : name.StartsWith(Variable, StringComparison.Ordinal) ? $"$({name})" : $"$({Variable}{name})";
    }

    // candle would answer with the converted file's own place; the authoring means its own.
    private static string RewriteSystemReference(string name, XObject node, ProjectConversion project)
    {
        var file = SourceFile.Of(node);
        switch (name)
        {
            case "sys.CURRENTDIR":
                return WithSeparator(project.Options.ProjectFolder);
            case "sys.SOURCEFILEDIR":
                return WithSeparator(Path.GetDirectoryName(file)!);
            case "sys.SOURCEFILEPATH":
                return file;
            case "sys.BUILDARCH":
            case "sys.PLATFORM":
                return $"$({name})";
            default:
                project.Report(node, DiagnosticCode.UnknownInstruction, $"$({name}) is not known to WiX 3.11.");
                return string.Empty;
        }
    }

    private static void CheckBinderReferences(string value, XObject node, ProjectConversion project)
    {
        for (var at = value.IndexOf("!(", StringComparison.Ordinal); at >= 0; at = value.IndexOf("!(", at + 2, StringComparison.Ordinal))
        {
            var rest = value[(at + 2)..];
            if (!BinderPrefixes.Any(prefix => rest.StartsWith(prefix, StringComparison.Ordinal)))
            {
                var end = rest.IndexOf(')', StringComparison.Ordinal);
                var reference = "!(" + (end < 0 ? rest : rest[..(end + 1)]);
                project.Report(node, DiagnosticCode.UnknownInstruction, $"The binder reference {reference} is not known to WiX 3.11.");
            }
        }
    }

    private static string Replace(string value, Func<string, string> replacement)
    {
        var result = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            if (Follows(value, at, "$$"))
            {
                result.Append("$$"); // an escaped dollar, not the start of a reference
                at++;
            }
            else if (Follows(value, at, "$(") && FindEnd(value, at + 2) is { } end)
            {
                result.Append(replacement(value[(at + 2)..end]));
                at = end;
            }
            else
            {
                result.Append(value[at]);
            }
        }

        return result.ToString();
    }

    private static bool Follows(string value, int at, string expected) =>
        string.CompareOrdinal(value, at, expected, 0, expected.Length) == 0;

    // Names of environment variables may contain parentheses: $(env.ProgramFiles(x86)).
    private static int? FindEnd(string value, int start)
    {
        var open = 1;
        for (var at = start; at < value.Length; at++)
        {
            open += value[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (open == 0)
            {
                return at;
            }
        }

        return null;
    }

    private static string WithSeparator(string folder) => Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
}
