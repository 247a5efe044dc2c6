namespace EGovToken.SupplyChain;

/// <summary>Writes the list of parts (CycloneDX) of something that is published, and the checksums of all that is. Errors come in the form that MSBuild knows.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["checksums", var folder]:
                    Checksums.Write(Path.GetFullPath(folder));
                    return 0;
                case ["parts", ['@', .. var file]]:
                    PartsCommand.Run(File.ReadAllLines(file));
                    return 0;
                default:
                    throw new SupplyChainException("The arguments are: checksums FOLDER | parts @FILE.");
            }
        }
        catch (Exception e) when (e is SupplyChainException or IOException or UnauthorizedAccessException or System.Text.Json.JsonException)
        {
            // MSBuild takes an error's text from one line.
            Console.WriteLine($"bom : error EGTB001: {e.Message.ReplaceLineEndings(" ")}");
            return 1;
        }
    }
}
