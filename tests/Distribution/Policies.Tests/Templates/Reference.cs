using System.Xml.Linq;

namespace EGovToken.Policies.Tests.Templates;

/// <summary>How an ADMX file refers to texts: <c>$(string.Id)</c>, <c>$(presentation.Id)</c>.</summary>
internal static class Reference
{
    /// <summary>The id in a reference.</summary>
    public static string IdOf(string reference) => reference[(reference.IndexOf('.') + 1)..^1];

    /// <summary>The ids that a file refers to, in the form of one kind.</summary>
    /// <param name="document">The ADMX file.</param>
    /// <param name="kind"><c>string</c> or <c>presentation</c>.</param>
    public static IEnumerable<string> AllIn(XDocument document, string kind) => document.Descendants()
        .Attributes()
        .Where(attribute => attribute.Value.StartsWith($"$({kind}.", StringComparison.Ordinal))
        .Select(static attribute => IdOf(attribute.Value));
}
