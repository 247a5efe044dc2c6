using EGovToken.Testing.Toolchain.DownLevel;

namespace EGovToken.Testing.Toolchain.Build;

/// <summary>What to build, with what. All paths are full ones.</summary>
internal sealed record BuildOptions
{
    /// <summary>The .msi or .exe to make.</summary>
    public required string Output { get; init; }

    /// <summary>Where everything in between goes.</summary>
    public required string Intermediate { get; init; }

    /// <summary>The project's folder.</summary>
    public required string Project { get; init; }

    /// <summary>WixHost.exe.</summary>
    public required string Host { get; init; }

    /// <summary>The folder of the WiX 3.11 tools.</summary>
    public required string Wix3 { get; init; }

    public Architecture Architecture { get; init; } = Architecture.X64;

    /// <summary>Receives the names of the files that the result was made from, one a line; null for none.</summary>
    public string? InputList { get; init; }

    /// <summary>The WiX extensions' short names: Bal, Util.</summary>
    public IReadOnlyList<string> Extensions { get; init; } = [];

    public IReadOnlyDictionary<string, string> Defines { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<BindPath> BindPaths { get; init; } = [];

    /// <summary>More folders that the tools may read.</summary>
    public IReadOnlyList<string> Readable { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    public bool IsPackage => Path.GetExtension(Output).Equals(".msi", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A folder in which the linker looks for files.</summary>
/// <param name="Name">For !(bindpath.Name), or empty.</param>
/// <param name="Folder">Full path.</param>
internal sealed record BindPath(string Name, string Folder);
