using System.Xml.Linq;

namespace EGovToken.PayloadManifests.Tests.Workspace;

/// <summary>The namespaces of the authoring.</summary>
internal static class AuthoringNames
{
    public static readonly XNamespace Wix = "http://wixtoolset.org/schemas/v4/wxs";
    public static readonly XNamespace Util = "http://wixtoolset.org/schemas/v4/wxs/util";
}
