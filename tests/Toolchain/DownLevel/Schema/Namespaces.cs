using System.Xml.Linq;

namespace EGovToken.Testing.Toolchain.DownLevel.Schema;

/// <summary>The XML namespaces on both sides of the step.</summary>
internal static class Namespaces
{
    public static readonly XNamespace Wix = "http://wixtoolset.org/schemas/v4/wxs";
    public static readonly XNamespace Bal = "http://wixtoolset.org/schemas/v4/wxs/bal";
    public static readonly XNamespace Util = "http://wixtoolset.org/schemas/v4/wxs/util";
    public static readonly XNamespace Localization = "http://wixtoolset.org/schemas/v4/wxl";
    public static readonly XNamespace Theme = "http://wixtoolset.org/schemas/v4/thmutil";

    public static readonly XNamespace OldWix = "http://schemas.microsoft.com/wix/2006/wi";
    public static readonly XNamespace OldBal = "http://schemas.microsoft.com/wix/BalExtension";
    public static readonly XNamespace OldUtil = "http://schemas.microsoft.com/wix/UtilExtension";
    public static readonly XNamespace OldLocalization = "http://schemas.microsoft.com/wix/2006/localization";
    public static readonly XNamespace OldTheme = "http://wixtoolset.org/schemas/thmutil/2010";

    private static readonly Dictionary<XNamespace, XNamespace> Older = new()
    {
        [Wix] = OldWix,
        [Bal] = OldBal,
        [Util] = OldUtil,
        [XNamespace.None] = XNamespace.None,
    };

    public static bool IsKnown(XNamespace name) => Older.ContainsKey(name);

    /// <summary>The same local name in the older namespace.</summary>
    public static XName ToOlder(XName name) => Older[name.Namespace] + name.LocalName;

    /// <summary>How people write a name: with the usual prefix of its namespace.</summary>
    public static string Display(XName name) => name.Namespace switch
    {
        var bal when bal == Bal || bal == OldBal => "bal:" + name.LocalName,
        var util when util == Util || util == OldUtil => "util:" + name.LocalName,
        _ => name.LocalName,
    };
}
