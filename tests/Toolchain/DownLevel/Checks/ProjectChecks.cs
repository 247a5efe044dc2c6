using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Diagnostics;
using EGovToken.Testing.Toolchain.DownLevel.Documents;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Checks;

/// <summary>What can be judged only over all files of a project.</summary>
/// <remarks>
/// WiX 5 adds a MajorUpgrade, a MediaTemplate and a Feature to a package that has none. WiX 3.11 adds nothing, and rows that nobody wrote
/// are no place for the two to differ: such a package has to say what it means.
/// </remarks>
internal static class ProjectChecks
{
    public static void Run(SourceElements elements, ProjectConversion project)
    {
        var products = elements.Wix("Package").Concat(elements.Wix("Bundle")).ToList();
        if (products.Count == 0)
        {
            project.Diagnostics.Add(new Diagnostic(
                new SourceLocation(project.Options.ProjectFolder, 0, 0),
                DiagnosticCode.ProjectStructure,
                "None of the project's files has a Package or a Bundle."));
        }

        foreach (var another in products.Skip(1))
        {
            project.Report(another, DiagnosticCode.ProjectStructure, $"A project makes one package or bundle; this is another, beside the one in {SourceFile.Of(products[0])}.");
        }

        foreach (var package in products.Where(product => product.Name == Namespaces.Wix + "Package"))
        {
            RequireWhatWixWouldAdd(package, elements, project);
        }
    }

    private static void RequireWhatWixWouldAdd(XElement package, SourceElements elements, ProjectConversion project)
    {
        Require(package, elements, project, "Feature");
        Require(package, elements, project, "MediaTemplate");
        Require(package, elements, project, "MajorUpgrade");
    }

    private static void Require(XElement package, SourceElements elements, ProjectConversion project, string name)
    {
        if (!elements.Wix(name).Any())
        {
            project.Report(package, DiagnosticCode.ProjectStructure, $"The package has no {name}; WiX 3.11 does not add one of its own accord.");
        }
    }
}
