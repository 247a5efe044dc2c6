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

        var before = StateOf(file);
        tool.Sign(file);
        if (StateOf(file) == before)
        {
            throw new SigningException($"The signing command succeeded and left {file} as it was.");
        }
    }

    // Not the content alone: a file that is signed again within the second of its first signature has the same bytes.
    private static (string Content, DateTime Written) StateOf(string file)
    {
        using var stream = File.OpenRead(file);
        return (Convert.ToHexString(SHA256.HashData(stream)), File.GetLastWriteTimeUtc(file));
    }
}
