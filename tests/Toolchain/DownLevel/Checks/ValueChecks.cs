using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Rules;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>What WiX 5 asks of the texts of attributes: there is one, and it is of the kind that the attribute wants.</summary>
internal static class ValueChecks
{
    /// <summary>Checks the elements of a project.</summary>
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        foreach (var element in elements.All)
        {
            if (RuleTable.Find(element.Name) is { } rule)
            {
                Check(element, rule, project);
            }
        }
    }

    private static void Check(XElement element, ElementRule rule, ProjectConversion project)
    {
        foreach (var attribute in element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration))
        {
            if (attribute.Value.Length == 0 && !rule.MayBeEmpty(attribute.Name))
            {
                project.Refuse(attribute, "WIX0006", $"{Namespaces.Display(element.Name)}/@{attribute.Name.LocalName} is empty.");
            }

            if (rule.IdentifierLimit(attribute.Name) is { } longest && !CheckIdentifier(attribute, longest, project))
            {
                continue;
            }

            if (attribute.Value.Length > 0 && rule.ShapesOf(attribute.Name).FirstOrDefault(shape => !shape.IsLegal(attribute.Value)) is { } shape)
            {
                project.Refuse(attribute, shape.Number, $"{Namespaces.Display(element.Name)}/@{attribute.Name.LocalName} is {shape.Description}, not \"{attribute.Value}\".");
            }
        }
    }

    // Whether it is one.
    private static bool CheckIdentifier(XAttribute attribute, int longest, ProjectConversion project)
    {
        if (!Identifiers.IsLegal(attribute.Value))
        {
            project.Refuse(attribute, "WIX0014", $"\"{attribute.Value}\" is no identifier: letters, digits, underscores and periods, with a letter or an underscore first.");
            return false;
        }

        if (attribute.Value.Length > longest)
        {
            project.Refuse(attribute, longest == Identifiers.Longest ? "WIX1026" : "WIX0013", $"\"{attribute.Value}\" has more than {longest} characters.");
            return false;
        }

        return true;
    }
}
