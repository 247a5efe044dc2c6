using System.Xml.Linq;
using EGovToken.Testing.TestKit;

namespace EGovToken.Ice.Tests;

/// <summary>A built package, and the project that makes it.</summary>
/// <param name="name">Its name.</param>
/// <param name="tables">Its tables.</param>
/// <param name="project">The project that makes it.</param>
internal sealed class Package(string name, Func<MsiDatabase> tables, params string[] project)
{
    /// <summary>The per-user package.</summary>
    public static Package User { get; } = new("EGovToken", () => BuiltPackages.User, "installer", "EGovToken.wixproj");

    /// <summary>The per-machine package.</summary>
    public static Package Machine { get; } =
        new("EGovTokenMachine", () => BuiltPackages.Machine, "installer", "machine", "EGovTokenMachine.wixproj");

    /// <summary>Both.</summary>
    public static IReadOnlyList<Package> All { get; } = [User, Machine];

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>Its tables.</summary>
    public MsiDatabase Tables => tables();

    /// <summary>The numbers of the evaluators that its project suppresses on Windows.</summary>
    public IReadOnlyList<int> Suppressed
    {
        get
        {
            var names = ProjectFile.Descendants("SuppressIces").SelectMany(element => element.Value.Split(';'));
            return [.. Evaluators.All.Where(evaluator => names.Contains(evaluator.Name)).Select(evaluator => evaluator.Number)];
        }
    }

    /// <summary>What stands before the list of the suppressed ones: the reason for each.</summary>
    public string ReasonsForSuppression =>
        ProjectFile.Descendants("SuppressIces").SingleOrDefault()?.NodesBeforeSelf().OfType<XComment>().LastOrDefault()?.Value ?? "";

    private XDocument ProjectFile => XDocument.Load(Repository.PathOf(project));

    /// <inheritdoc/>
    public override string ToString() => name;
}
