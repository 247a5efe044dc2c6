namespace EGovToken.Testing.Sandbox;

/// <summary>Finds the host's file for a Windows path, whose case may differ from the file's.</summary>
internal static class WindowsPath
{
    /// <summary>The host's path; below the last folder that exists, names are taken as they are written.</summary>
    /// <param name="path">A full Windows path.</param>
    /// <param name="places">Windows folders (C:, Z:\token) and the host folders that they are.</param>
    public static string OnHost(string path, IReadOnlyDictionary<string, string> places)
    {
        var place = places.Keys
            .Where(place => path.Equals(place, StringComparison.OrdinalIgnoreCase) || path.StartsWith(place + '\\', StringComparison.OrdinalIgnoreCase))
            .MaxBy(place => place.Length)
            ?? throw new ArgumentException($"{path} is in none of {string.Join(", ", places.Keys)}.", nameof(path));
        return path[place.Length..]
            .Split('\\', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(places[place], Step);
    }

    private static string Step(string folder, string name)
    {
        var exact = Path.Combine(folder, name);
        if (Path.Exists(exact) || !Directory.Exists(folder))
        {
            return exact;
        }

        return Directory.EnumerateFileSystemEntries(folder)
            .FirstOrDefault(entry => Path.GetFileName(entry).Equals(name, StringComparison.OrdinalIgnoreCase), exact);
    }
}
