using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Rules;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>
/// Resolves what WiX 5's linker resolves: every reference leads to a symbol, no symbol is there twice, and a reference leads to every
/// fragment. The linker looks only at fragments that it reaches; here one that nothing leads to is an error, so that none hides one.
/// </summary>
internal sealed class SymbolChecks
{
    private readonly ProjectConversion _project;
    private readonly Dictionary<(string Kind, string Name), XElement> _declared = [];

    private SymbolChecks(ProjectConversion project) => _project = project;

    /// <summary>Checks the elements of a project.</summary>
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        var known = elements.All
            .Select(static element => (Element: element, Rule: RuleTable.Find(element.Name)))
            .Where(static pair => pair.Rule is not null)
            .ToList();
        var checks = new SymbolChecks(project);
        foreach (var (element, rule) in known)
        {
            checks.Declare(element, rule!);
        }

        var ways = known.SelectMany(pair => checks.Resolve(pair.Element, pair.Rule!)).ToLookup(static way => way.From, static way => way.To);
        checks.RequireThatAllAreReached(ways, known.ConvertAll(static pair => pair.Element));
    }

    private void Declare(XElement element, ElementRule rule)
    {
        foreach (var declaration in rule.Declarations)
        {
            if (declaration.Name(element) is not { Length: > 0 } name || _declared.TryAdd((declaration.Kind, name), element))
            {
                continue;
            }

            var first = _declared[(declaration.Kind, name)];
            _project.Refuse(element, declaration.Kind == "Row" ? "WIX0130" : "WIX0091", $"{Describe(declaration.Kind, name)} is there already: {Place(first)}.");
        }
    }

    // The ways from the section that refers to the section that declares.
    private IEnumerable<(XElement From, XElement To)> Resolve(XElement element, ElementRule rule)
    {
        foreach (var reference in rule.References)
        {
            if (reference.Name(element) is not { Length: > 0 } name || IsSupplied(reference.Kind, name))
            {
                continue;
            }

            if (_declared.TryGetValue((reference.Kind, name), out var symbol))
            {
                yield return (SectionOf(element), SectionOf(symbol));
            }
            else
            {
                _project.Refuse((XObject?)element.Attribute(reference.Attribute) ?? element, "WIX0094", $"{Describe(reference.Kind, name)} cannot be found.");
            }
        }
    }

    private void RequireThatAllAreReached(ILookup<XElement, XElement> ways, IReadOnlyCollection<XElement> elements)
    {
        var reached = elements.Where(static element => element.Name.LocalName is "Package" or "Bundle").ToHashSet();
        var open = new Queue<XElement>(reached);
        while (open.TryDequeue(out var section))
        {
            foreach (var next in ways[section].Where(reached.Add))
            {
                open.Enqueue(next);
            }
        }

        foreach (var fragment in elements.Where(element => element.Name.LocalName == "Fragment" && !reached.Contains(element)))
        {
            _project.Refuse(fragment, "not linked", "Nothing that is linked refers to anything in this fragment.");
        }
    }

    // What the linker has without authoring.
    private static bool IsSupplied(string kind, string name) => kind switch
    {
        "Directory" => StandardDirectories.IsStandard(name),
        SequenceChecks.ActionKind => SequenceChecks.IsStandard(name),
        _ => false,
    };

    private static XElement SectionOf(XElement element) =>
        element.AncestorsAndSelf().First(static ancestor => ancestor.Name.LocalName is "Package" or "Bundle" or "Fragment");

    private static string Describe(string kind, string name) => kind == "Row" ? $"A row of the key {name}" : $"The {kind} {name}";

    private static string Place(XElement element) => Diagnostics.SourceLocation.Of(element, SourceFile.Of(element)).ToString();
}
