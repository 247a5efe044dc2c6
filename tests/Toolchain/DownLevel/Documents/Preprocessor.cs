using System.Text.RegularExpressions;
using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>
/// WiX's preprocessor as far as the authoring uses it: variables, includes, and conditions that compare two texts or ask for a variable. It comes before
/// everything else, so that the checks see what the compiler sees. What it does not know is an error.
/// </summary>
internal sealed partial class Preprocessor
{
    private static readonly XName IncludeRoot = Namespaces.Wix + "Include";

    private readonly ProjectConversion _project;
    private readonly Dictionary<string, string> _variables;

    // One entry for each open condition, the innermost on top: whether its present branch is taken.
    private readonly Stack<Branch> _branches = new();

    private Preprocessor(ProjectConversion project)
    {
        _project = project;
        _variables = new Dictionary<string, string>(project.Options.Defines, StringComparer.Ordinal);
    }

    private bool IsTaken => _branches.All(static branch => branch.IsTaken);

    /// <summary>The document with everything included, every reference replaced and the branches that are not taken left out.</summary>
    /// <param name="source">A document that <see cref="SourceFile.Load"/> loaded.</param>
    /// <param name="project">Gives the variables from outside and takes errors.</param>
    public static XDocument Run(XDocument source, ProjectConversion project)
    {
        var preprocessor = new Preprocessor(project);
        var result = new XDocument();
        foreach (var node in source.Nodes())
        {
            preprocessor.Process(node, result);
        }

        if (preprocessor._branches.TryPeek(out var open))
        {
            project.Report(open.Instruction, DiagnosticCode.UnknownInstruction, "The <?if?> has no <?endif?>.");
        }

        return result;
    }

    private void Process(XNode node, XContainer target)
    {
        switch (node)
        {
            case XProcessingInstruction instruction:
                Obey(instruction, target);
                break;
            case XElement element when IsTaken:
                target.Add(Copy(element));
                break;
            case XText text when IsTaken && !string.IsNullOrWhiteSpace(text.Value) && target is XElement:
                target.Add(Origin.Mark(new XText(text.Value), text));
                break;
        }
    }

    private XElement Copy(XElement element)
    {
        var copy = Origin.Mark(new XElement(element.Name), element);
        foreach (var attribute in element.Attributes())
        {
            copy.Add(Origin.Mark(new XAttribute(attribute.Name, attribute.IsNamespaceDeclaration ? attribute.Value : Expand(attribute.Value, attribute)), attribute));
        }

        foreach (var child in element.Nodes())
        {
            Process(child, copy);
        }

        return copy;
    }

    private void Obey(XProcessingInstruction instruction, XContainer target)
    {
        switch (instruction.Target)
        {
            case "if":
                _branches.Push(new Branch(instruction, IsTaken && Judge(instruction)));
                break;
            case "ifdef" or "ifndef":
                _branches.Push(new Branch(instruction, IsTaken && _variables.ContainsKey(Bare(instruction.Data.Trim())) == (instruction.Target == "ifdef")));
                break;
            case "else" when _branches.TryPop(out var branch) && !branch.IsElse:
                _branches.Push(new Branch(branch.Instruction, !branch.IsTaken, IsElse: true));
                break;
            case "endif" when _branches.TryPop(out _):
                break;
            case "define" when IsTaken && Definition().Match(instruction.Data) is { Success: true } definition:
                _variables[Bare(definition.Groups["name"].Value)] = Expand(definition.Groups["value"].Value, instruction);
                break;
            case "undef" when IsTaken:
                _variables.Remove(Bare(instruction.Data.Trim()));
                break;
            case "include" when IsTaken:
                Include(instruction, target);
                break;
            case "define" or "undef" or "include" when !IsTaken:
                break;
            default:
                _project.Report(instruction, DiagnosticCode.UnknownInstruction, $"The instruction <?{instruction.Target} {instruction.Data}?> has no rule.");
                break;
        }
    }

    // A file is included as if its content stood in the place of the instruction.
    private void Include(XProcessingInstruction instruction, XContainer target)
    {
        var name = Expand(instruction.Data.Trim().Trim('"'), instruction);
        if (_project.FindFile(name, Path.GetDirectoryName(SourceFile.Of(instruction))!) is not { } path)
        {
            _project.Report(instruction, DiagnosticCode.FileNotFound, $"The included file \"{name}\" cannot be found.");
            return;
        }

        _project.MentionFile(path);
        if (SourceFile.Load(path, _project.Diagnostics)?.Root is not { } root)
        {
            return;
        }

        if (root.Name != IncludeRoot)
        {
            _project.Report(root, DiagnosticCode.UnknownNamespace, $"The root of an included file is {IncludeRoot}, not {root.Name}.");
            return;
        }

        foreach (var node in root.Nodes())
        {
            Process(node, target);
        }
    }

    private bool Judge(XProcessingInstruction instruction)
    {
        if (Comparison().Match(instruction.Data) is not { Success: true } comparison)
        {
            _project.Report(instruction, DiagnosticCode.UnknownInstruction, $"The condition \"{instruction.Data}\" is not LEFT = RIGHT or LEFT != RIGHT.");
            return false;
        }

        string Side(string name) => Expand(comparison.Groups[name].Value.Trim('"'), instruction);
        return Side("left") == Side("right") == (comparison.Groups["operator"].Value == "=");
    }

    /// <summary>Replaces $(Name) and $(var.Name). An escaped dollar stays escaped: the older preprocessor comes after this one.</summary>
    private string Expand(string value, XObject node)
    {
        if (value.Contains("!(", StringComparison.Ordinal))
        {
            _project.Report(node, DiagnosticCode.UnknownInstruction, $"References to the binder, as in \"{value}\", have no rule.");
        }

        return Reference().Replace(value, reference =>
        {
            if (reference.Value == "$$")
            {
                return reference.Value;
            }

            if (_variables.TryGetValue(Bare(reference.Groups["name"].Value), out var replacement))
            {
                return replacement;
            }

            _project.Report(node, DiagnosticCode.UnknownInstruction, $"{reference.Value} is not defined.");
            return string.Empty;
        });
    }

    private static string Bare(string name) => name.StartsWith("var.", StringComparison.Ordinal) ? name["var.".Length..] : name;

    [GeneratedRegex(@"\$\$|\$\((?<name>[^()]*(\([^()]*\))?[^()]*)\)")]
    private static partial Regex Reference();

    [GeneratedRegex("""^\s*(?<name>[\w.]+)\s*=\s*"?(?<value>[^"]*?)"?\s*$""")]
    private static partial Regex Definition();

    [GeneratedRegex("""^\s*(?<left>\S+|"[^"]*")\s*(?<operator>!?=)\s*(?<right>\S+|"[^"]*")\s*$""")]
    private static partial Regex Comparison();

    private sealed record Branch(XProcessingInstruction Instruction, bool IsTaken, bool IsElse = false);
}
