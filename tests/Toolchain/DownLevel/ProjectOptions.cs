namespace EGovToken.Testing.Toolchain.DownLevel;

/// <summary>What there is to convert, and into what.</summary>
public sealed record ProjectOptions
{
    /// <summary>The project's folder: relative names in the authoring start here, as they do for the WiX SDK.</summary>
    public required string ProjectFolder { get; init; }

    /// <summary>Where the converted files go; made when it is not there.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The .wxs files of one package or one bundle; relative names start at the project's folder.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Preprocessor variables given from outside, by name.</summary>
    public IReadOnlyDictionary<string, string> Defines { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Folders in which relative file names are looked for, after the project's own.</summary>
    public IReadOnlyList<string> BindPaths { get; init; } = [];

    /// <summary>The platform; decides what Bitness and the …6432Folder directories mean.</summary>
    public Architecture Architecture { get; init; } = Architecture.X64;
}
