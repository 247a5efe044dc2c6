using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>The preprocessor's instructions. Both preprocessors know the same ones; only references inside them are written differently.</summary>
internal sealed class InstructionConverter
{
    private const string Include = "include";

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "define", "undef", "if", "ifdef", "ifndef", "elseif", "else", "endif", "foreach", "endforeach", "error", "warning",
    };

    private readonly ProjectConversion _project;

    public InstructionConverter(ProjectConversion project) => _project = project;

    public static bool IsInclude(XProcessingInstruction instruction) => instruction.Target == Include;

    /// <summary>The instruction for the older preprocessor, or null when it was reported as unknown.</summary>
    public XProcessingInstruction? Convert(XProcessingInstruction source)
    {
        if (Known.Contains(source.Target))
        {
            return new XProcessingInstruction(source.Target, References.Rewrite(source.Data, source, _project));
        }

        _project.Report(source, DiagnosticCode.UnknownInstruction, $"The instruction <?{source.Target}?> has no rule.");
        return null;
    }

    /// <summary>The root of the file that an include names, or null when that was reported as an error.</summary>
    public XElement? LoadIncluded(XProcessingInstruction include)
    {
        var written = include.Data.Trim().Trim('"');
        if (References.Expand(written, _project.Options.Defines) is not { } name)
        {
            _project.Report(include, DiagnosticCode.ValueNotLiteral, $"The included file \"{written}\" may only refer to variables given from outside.");
            return null;
        }

        var path = _project.FindFile(name, Path.GetDirectoryName(SourceFile.Of(include))!);
        if (path is null)
        {
            _project.Report(include, DiagnosticCode.FileNotFound, $"The included file \"{name}\" cannot be found.");
            return null;
        }

        _project.MentionFile(path);
        var root = SourceFile.Load(path, _project.Diagnostics)?.Root;
        if (root is not null && root.Name != Namespaces.Wix + "Include")
        {
            _project.Report(root, DiagnosticCode.UnknownNamespace, $"The root of an included file is {Namespaces.Wix + "Include"}, not {root.Name}.");
            return null;
        }

        return root;
    }
}
