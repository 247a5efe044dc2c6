using System.Reflection;
using System.Text.RegularExpressions;
using NetArchTest.Rules;

namespace EGovToken.Testing.TestKit;

/// <summary>
/// The folders of an assembly in layers, which are namespaces: each may use what lies below it, and folders of one layer not each other. Since
/// nothing leads upwards or sideways, nothing leads round in a circle.
/// </summary>
/// <param name="assembly">The assembly, whose name may differ from its root namespace.</param>
/// <param name="root">Its root namespace.</param>
/// <param name="layers">The layers from the top down, each with its folders; an empty name is the root itself.</param>
public sealed class Layering(Assembly assembly, string root, params string[][] layers)
{
    private readonly ILookup<string, Type> _types = assembly.GetTypes()
        .Where(type => type.Namespace is { } name && (name == root || name.StartsWith(root + '.', StringComparison.Ordinal)))
        .ToLookup(static type => type.Namespace!, StringComparer.Ordinal);

    /// <summary>What is not as the layers want it: a line for each.</summary>
    public IReadOnlyList<string> FindBreaches()
    {
        var placed = layers.SelectMany(static layer => layer).Select(NamespaceOf).ToList();
        var found = _types.Select(static types => types.Key).ToList();
        return
        [
            .. found.Except(placed).Select(static name => $"{name} has no layer"),
            .. placed.Except(found).Select(static name => $"{name} has no types"),
            .. layers.SelectMany(FindBreaches),
        ];
    }

    private IEnumerable<string> FindBreaches(string[] layer, int depth) =>
        from folder in layer
        from forbidden in layers.Take(depth + 1).SelectMany(static above => above)
        where forbidden != folder
        from breach in FindUsers(NamespaceOf(folder), NamespaceOf(forbidden))
        select breach;

    private IEnumerable<string> FindUsers(string user, string used)
    {
        // By their types' names: a namespace's own would stand for those below it as well, and the root has all below it.
        var names = _types[used].Select(static type => type.FullName!.Replace('+', '/')).ToArray();
        var result = Types.InAssembly(assembly)
            .That().ResideInNamespaceMatching($"^{Regex.Escape(user)}$")
            .ShouldNot().HaveDependencyOnAny(names)
            .GetResult();
        return (result.FailingTypeNames ?? []).Select(type => $"{type} uses {used}");
    }

    private string NamespaceOf(string folder) => folder.Length == 0 ? root : $"{root}.{folder}";
}
