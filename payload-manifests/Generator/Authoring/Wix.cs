using System.Xml.Linq;

namespace EGovToken.PayloadManifests.Authoring;

/// <summary>The namespaces of the v4 schema, which WiX 4 to 7 read.</summary>
internal static class Wix
{
    public static readonly XNamespace Core = "http://wixtoolset.org/schemas/v4/wxs";

    public static readonly XNamespace Util = "http://wixtoolset.org/schemas/v4/wxs/util";
}
