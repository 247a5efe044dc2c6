using EGovToken.Testing.TestKit;

namespace EGovToken.Core.Tests;

/// <summary>Holds the product's code to files of a size that one reads: one concept with its satellites each.</summary>
[TestClass]
public class SourceFileTests
{
    private const int MostFiles = 175;
    private const int ShortLines = 25;
    private const double MostShort = 0.12;
    private const int MostLines = 300;

    private static readonly string[] Folders = ["customactions", "installer", "payload-manifests"];

    private static readonly List<(string Name, int Lines)> Files =
    [
        .. from folder in Folders
           from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
           let name = Path.GetRelativePath(Repository.Root, file)
           where !name.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj")
           orderby name
           select (name, File.ReadLines(file).Count()),
    ];

    [TestMethod]
    public void There_are_not_too_many()
    {
        var folders = Files.GroupBy(static file => Path.GetDirectoryName(file.Name)).Select(static folder => $"{folder.Count(),4} {folder.Key}");

        Assert.IsLessThanOrEqualTo(MostFiles, Files.Count, string.Join('\n', folders));
    }

    [TestMethod]
    public void Few_are_short()
    {
        var small = Files.Where(static file => file.Lines < ShortLines).ToList();

        Assert.IsLessThanOrEqualTo(MostShort * Files.Count, small.Count, Listing(small));
    }

    [TestMethod]
    public void None_is_long()
    {
        var large = Files.Where(static file => file.Lines > MostLines).ToList();

        Assert.IsEmpty(large, Listing(large));
    }

    private static string Listing(IEnumerable<(string Name, int Lines)> files) =>
        string.Join('\n', files.Select(static file => $"{file.Lines,4} {file.Name}"));
}
