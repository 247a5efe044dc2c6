using EGovToken.Testing.Sandbox.Cache;

namespace EGovToken.Testing.Sandbox.Root;

/// <summary>What the sandbox root is made of.</summary>
internal static class RootRecipe
{
    /// <summary>The Debian release whose Wine the project knows.</summary>
    public const string Suite = "trixie";

    /// <summary>The part of the archive that has everything; others would only widen what can change.</summary>
    public const string Component = "main";

    /// <summary>Burn and the custom actions' hosts are programs of two architectures, so Wine is needed in both.</summary>
    public const string Architectures = "amd64,i386";

    // Raise it when the way of making changes although no list here does.
    private const string Version = "1";

    /// <summary>Packages beyond Debian's minimum.</summary>
    public static IReadOnlyList<string> Packages { get; } =
    [
        "wine", "wine64", "wine32:i386",                        // Windows
        "xvfb", "xdotool", "x11-utils", "imagemagick",          // its screen, its user's hands, pictures of it
        "fonts-liberation", "fonts-wine",                       // Arial's metrics, Cyrillic; window buttons
        "fonts-dejavu-core", "fonts-dejavu-extra",              // ə ğ ş ı İ
        "procps",                                               // names what was running when a time limit passed
        .. Emulator.Packages,
    ];

    /// <summary>dpkg's options. Nobody reads documents in it, and a root that is lost with the power is made again.</summary>
    public static IReadOnlyList<string> UnpackingOptions { get; } =
    [
        "force-unsafe-io",
        // Windows Installer measures its dialogs by the height of MS Sans Serif. Of its two forms this one has few sizes, and comes first:
        // at 144 dpi pages would be too small for their texts.
        "path-exclude=/usr/share/wine/fonts/sserif*.fon",
        .. new[] { "doc", "doc-base", "help", "info", "locale", "man" }.Select(static folder => $"path-exclude=/usr/share/{folder}/*"),
    ];

    /// <summary>Names this recipe.</summary>
    public static string Hash => RecipeHash.Of([Version, Suite, Component, Architectures, .. Packages, .. UnpackingOptions, .. Emulator.Recipe]);
}
