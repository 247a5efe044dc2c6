using System.Security.Cryptography;

namespace EGovToken.BuildTool.Signing;

/// <summary><c>sign</c>: signs files in place. Errors come in the form that MSBuild knows.</summary>
internal static class SignCommand
{
    /// <summary>Understands what <see cref="SignerOptions"/> does.</summary>
    /// <returns>0 when every file is signed, 1 when one is not; those after it are as they were then.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        try
        {
            var options = SignerOptions.Parse(arguments);
            var tool = options.ChooseTool();
            foreach (var file in options.Files)
            {
                SignedFile.Sign(file, tool);
                Console.WriteLine($"Signed {file}");
            }

            return 0;
        }
        catch (Exception e) when (e is SigningException or IOException or UnauthorizedAccessException)
        {
            // MSBuild takes an error's text from one line.
            Console.WriteLine($"signer : error EGTS001: {e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }
}

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
