using System.Security.Cryptography;

namespace EGovToken.Testing.Sandbox;

/// <summary>Files that travel inside this assembly.</summary>
internal static class EmbeddedFile
{
    /// <summary>Names a file's content.</summary>
    public static string Hash(string name)
    {
        using var content = Open(name);
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    /// <summary>Writes files out, into an existing folder, under their own names.</summary>
    public static void WriteTo(string folder, params IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            using var content = Open(name);
            using var file = File.Create(Path.Combine(folder, name));
            content.CopyTo(file);
        }
    }

    private static Stream Open(string name)
    {
        return typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new SandboxException($"{name} is not in this build of the sandbox library; it is built on Linux.");
    }
}
