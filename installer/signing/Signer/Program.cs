namespace EGovToken.Signing;

/// <summary>Signs files in place. Errors come in the form that MSBuild knows.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            var options = SignerOptions.Parse(args);
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
