using System.Collections.Frozen;

namespace EGovToken.Testing.Toolchain.DownLevel.Themes;

/// <summary>Colours of a theme: WiX 5 knows Windows' own by name, WiX 3.11 none, so its themes have what they are by default (as BGR).</summary>
internal static class ThemeColors
{
    /// <summary>The older value of each.</summary>
    public static readonly FrozenDictionary<string, string> Older = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["graytext"] = "666666",
        ["window"] = "FFFFFF",
        ["windowtext"] = "000000",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
