using EGovToken.Testing.TestKit;

namespace EGovToken.CustomActions.Tests.Conventions;

/// <summary>A line of the table of the guides' pictures.</summary>
/// <param name="Name">The picture's name without extension, the same in every language.</param>
/// <param name="Project">The test project that takes it.</param>
/// <param name="TestClass">The class in it.</param>
internal sealed record GuidePicture(string Name, string Project, string TestClass)
{
    /// <summary>All of them, in the guides' order.</summary>
    public static IReadOnlyList<GuidePicture> All { get; } =
    [
        .. File.ReadLines(Repository.PathOf("docs", "images", "guide", "pictures.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(static fields => new GuidePicture(fields[0], fields[3], fields[4])),
    ];
}
