using System.Security.Cryptography;
using System.Text.Json;

namespace EGovToken.BuildTool.SupplyChain;

/// <summary>
/// <c>parts</c> writes the list of parts (CycloneDX) beside something that is published, <c>checksums</c> the checksums of all that is.
/// Errors come in the form that MSBuild knows.
/// </summary>
internal static class SupplyChainCommands
{
    private const string Extension = ".cdx.json";

    /// <summary>Understands: <c>checksums FOLDER</c> and <c>parts @FILE</c>, where the file has an argument in each line.</summary>
    /// <returns>0 when it is written, 1 when it is not.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        try
        {
            switch (arguments)
            {
                case ["checksums", var folder]:
                    Checksums.Write(Path.GetFullPath(folder));
                    return 0;
                case ["parts", ['@', .. var file]]:
                    WriteParts(File.ReadAllLines(file));
                    return 0;
                default:
                    throw new SupplyChainException("The arguments are: checksums FOLDER | parts @FILE.");
            }
        }
        catch (Exception e) when (e is SupplyChainException or IOException or UnauthorizedAccessException or JsonException)
        {
            // MSBuild takes an error's text from one line.
            Console.WriteLine($"bom : error EGTB001: {e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }

    // After "--artifact FILE --version TEXT" come, for what is in it, any number of "--file FILE" (which "--assemblies LIST" may follow),
    // "--package PURL", "--artifact-inside FILE" and "--payload MANIFEST".
    private static void WriteParts(IReadOnlyList<string> arguments)
    {
        string[] lines = [.. arguments.Where(static line => line.Length > 0)];
        if (lines is not ["--artifact", var artifact, "--version", var version, ..])
        {
            throw new SupplyChainException("The first arguments are --artifact FILE --version TEXT.");
        }

        var bill = new BillOfMaterials(artifact, version);
        var holder = bill.Artifact;
        foreach (var pair in lines.Skip(4).Chunk(2))
        {
            holder = Add(bill, holder, pair);
        }

        File.WriteAllText(artifact + Extension, bill.Write());
    }

    private static Part Add(BillOfMaterials bill, Part holder, string[] pair)
    {
        switch (pair)
        {
            case ["--file", var file]:
                return bill.Add(bill.Artifact, Part.OfFile(file));
            case ["--assemblies", var list]:
                foreach (var assembly in PackedAssemblies.Read(list))
                {
                    bill.Add(holder, assembly);
                }

                return holder;
            case ["--package", var package]:
                bill.Add(bill.Artifact, Part.OfPackage(package));
                return bill.Artifact;
            case ["--artifact-inside", var file]:
                bill.AddArtifact(file, file + Extension);
                return bill.Artifact;
            case ["--payload", var manifest]:
                bill.Add(bill.Artifact, Part.OfPayload(manifest));
                return bill.Artifact;
            default:
                throw new SupplyChainException($"{string.Join(' ', pair)} is not known.");
        }
    }
}

/// <summary>SHA256SUMS, the form that sha256sum writes and checks.</summary>
internal static class Checksums
{
    /// <summary>The file's name.</summary>
    public const string FileName = "SHA256SUMS";

    /// <summary>Writes the sums of everything in a folder that is published: packages, bundles and their lists of parts.</summary>
    public static void Write(string folder)
    {
        var lines = Directory.GetFiles(folder)
            .Where(static path => Path.GetExtension(path) is ".msi" or ".exe" or ".mst" or ".json")
            .Order(StringComparer.Ordinal)
            .Select(static path => $"{Of(path)}  {Path.GetFileName(path)}\n");
        File.WriteAllText(Path.Combine(folder, FileName), string.Concat(lines));
    }

    /// <summary>A file's SHA-256 in lower-case hexadecimal.</summary>
    public static string Of(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}

/// <summary>A list cannot be written; the message is for people.</summary>
internal sealed class SupplyChainException : Exception
{
    public SupplyChainException()
    {
    }

    public SupplyChainException(string message)
        : base(message)
    {
    }

    public SupplyChainException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
