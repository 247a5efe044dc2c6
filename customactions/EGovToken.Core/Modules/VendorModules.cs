namespace EGovToken.Core.Modules;

/// <summary>The files under which the ePass2003 middleware installs its PKCS#11 module.</summary>
public static class VendorModules
{
    /// <summary>The first generation's module, in System32 (x64) and SysWOW64 (x86).</summary>
    public const string Version1 = "eps2003csp11.dll";

    /// <summary>The second generation's module.</summary>
    public const string Version2 = "eps2003csp11v2.dll";

    /// <summary>All of them, in the order in which they are tried.</summary>
    public static IReadOnlyList<string> InOrder { get; } = [Version1, Version2];

    /// <summary>Whether a file is the vendor's provider without PKCS#11 (<c>…_s.dll</c>), which must never be loaded as a module.</summary>
    /// <param name="path">A path or file name.</param>
    public static bool IsProviderOnly(string path) =>
        Path.GetFileNameWithoutExtension(path).EndsWith("_s", StringComparison.OrdinalIgnoreCase);
}
