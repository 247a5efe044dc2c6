using System.Security.Cryptography;

namespace EGovToken.Signing;

/// <summary>A file that is to be signed.</summary>
internal static class SignedFile
{
    /// <summary>Signs it, and sees that something came of it.</summary>
    /// <exception cref="SigningException">It is not there, was not signed, or the tool left it as it was.</exception>
    public static void Sign(string file, ISigningTool tool)
    {
        if (!File.Exists(file))
        {
            throw new SigningException($"{file} is to be signed and is not there.");
        }

        var before = HashOf(file);
        tool.Sign(file);
        if (before.AsSpan().SequenceEqual(HashOf(file)))
        {
            throw new SigningException($"The signing command succeeded and left {file} as it was.");
        }
    }

    private static byte[] HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return SHA256.HashData(stream);
    }
}
