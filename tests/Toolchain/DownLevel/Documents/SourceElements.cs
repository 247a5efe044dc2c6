using System.Xml.Linq;
using EGovToken.Testing.Toolchain.DownLevel.Schema;

namespace EGovToken.Testing.Toolchain.DownLevel.Documents;

/// <summary>The elements of a project's preprocessed documents, in the order of the files and of their text.</summary>
internal sealed class SourceElements
{
    private readonly ILookup<XName, XElement> _byName;

    /// <param name="sources">The documents.</param>
    public SourceElements(IEnumerable<XDocument> sources)
    {
        All = [.. sources.SelectMany(static source => source.Descendants())];
        _byName = All.ToLookup(static element => element.Name);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<XElement> All { get; }

    /// <summary>Those of a name.</summary>
    public IEnumerable<XElement> this[XName name] => _byName[name];

    /// <summary>Those of a name in the main namespace.</summary>
    public IEnumerable<XElement> Wix(string name) => _byName[Namespaces.Wix + name];
}
