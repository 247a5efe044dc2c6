using System.Security.Cryptography;
using EGovToken.Testing.TestKit;
using EGovToken.Testing.VirtualToken.Personality;

// stand-in-kit FOLDER: the stand-in middleware with its manifest, and drive Z: with .NET for Windows and a token of its own.
const int PinLength = 10;
if (args is not [{ Length: > 0 } folder])
{
    Console.Error.WriteLine("usage: stand-in-kit FOLDER");
    return 2;
}

if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
{
    Console.Error.WriteLine($"error: {folder} is not empty.");
    return 2;
}

var parts = new (string From, string To)[]
{
    (Path.Combine(Repository.Artifacts, "middleware"), "middleware"),
    (Repository.PathOf("artifacts", "wine-dotnet"), Path.Combine("drive", "opt", "wine-dotnet")),
};
foreach (var (from, to) in parts)
{
    if (!Directory.Exists(from))
    {
        Console.Error.WriteLine($"error: {from} is not there: build the solution first.");
        return 2;
    }

    foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
    {
        var copy = Path.Combine(folder, to, Path.GetRelativePath(from, file));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(file, copy);
    }
}

Directory.CreateDirectory(Path.Combine(folder, "drive", "token"));
CitizenToken.CreateStateFile(
    Path.Combine(folder, "drive", "token", "token.json"),
    new CitizenTokenOptions { Pin = RandomNumberGenerator.GetString("0123456789", PinLength) });
return 0;
