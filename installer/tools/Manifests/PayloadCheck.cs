using System.Security.Cryptography;

namespace EGovToken.BuildTool.Manifests;

/// <summary>Holds a file to what its manifest says of it.</summary>
internal static class PayloadCheck
{
    /// <summary>The file has the manifest's name, size and SHA-256.</summary>
    /// <exception cref="ManifestException">It has not, or the manifest does not say what they are.</exception>
    public static void Verify(ManifestDocument document, string payload)
    {
        RequireKnownFingerprint(document);
        VerifyName(document, payload);
        var found = ReadFingerprint(document, payload);
        var manifest = document.Manifest;
        if (manifest.Size != found.Size)
        {
            throw new ManifestException(document.ErrorAt(
                "size", ErrorCodes.WrongSize, FormattableString.Invariant($"Expected {payload} to have {manifest.Size} bytes; found {found.Size}.")));
        }

        if (!string.Equals(manifest.Sha256, found.Sha256, StringComparison.Ordinal))
        {
            throw new ManifestException(document.ErrorAt(
                "sha256", ErrorCodes.WrongHash, $"Expected {payload} to have the SHA-256 {manifest.Sha256}; found {found.Sha256}."));
        }
    }

    /// <summary>The file has the manifest's name.</summary>
    /// <exception cref="ManifestException">It has another.</exception>
    public static void VerifyName(ManifestDocument document, string payload)
    {
        var expected = document.Manifest.FileName;
        var found = Path.GetFileName(payload);
        if (!string.Equals(expected, found, StringComparison.OrdinalIgnoreCase))
        {
            throw new ManifestException(document.ErrorAt(
                "fileName", ErrorCodes.WrongName, $"Expected a payload of the name {expected}; found {found} ({payload})."));
        }
    }

    /// <summary>The size and SHA-256 of the payload.</summary>
    /// <exception cref="ManifestException">The file is not there or cannot be read.</exception>
    public static Fingerprint ReadFingerprint(ManifestDocument document, string payload)
    {
        try
        {
            return Fingerprint.Of(payload);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ManifestException(document.ErrorAt(
                "fileName", ErrorCodes.PayloadUnreadable, $"Expected the payload at {payload}; found none that can be read: {e.Message} {document.Manifest.Obtain}"));
        }
    }

    private static void RequireKnownFingerprint(ManifestDocument document)
    {
        var manifest = document.Manifest;
        string[] unknown = [.. new[] { manifest.Size is null ? "size" : null, manifest.Sha256 is null ? "sha256" : null }.OfType<string>()];
        if (unknown.Length == 0)
        {
            return;
        }

        var fields = string.Join(" and ", unknown.Select(field => $"\"{field}\""));
        var file = manifest.FileName;
        throw new ManifestException(document.ErrorAt(
            unknown[0],
            ErrorCodes.Incomplete,
            $"Expected {fields} of {file} to be filled in; found null. {manifest.Obtain} "
            + $"Put the file into payload-manifests/payloads/, then write its length in bytes into \"size\" and its SHA-256, in lower case, into \"sha256\": "
            + $"\"Get-FileHash -Algorithm SHA256 {file}\" in PowerShell or \"sha256sum {file}\" on Linux computes it."));
    }
}

/// <summary>What tells one file from every other.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
internal sealed record Fingerprint(long Size, string Sha256)
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Fingerprint Of(string file)
    {
        using var stream = File.OpenRead(file);
        var hash = SHA256.HashData(stream);
        return new Fingerprint(stream.Length, Convert.ToHexStringLower(hash));
    }
}
