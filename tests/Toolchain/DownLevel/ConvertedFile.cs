namespace EGovToken.Testing.Toolchain.DownLevel;

/// <summary>A source file and what became of it. Line numbers agree.</summary>
/// <param name="Source">Full path of the file as authored, or null for one that the step wrote by itself.</param>
/// <param name="Converted">Full path of the file in the 2006 schema.</param>
public sealed record ConvertedFile(string? Source, string Converted);
