using System.Text;

using EGovToken.Testing.Sandbox.Host;
using EGovToken.Testing.Sandbox.Prefix;
using EGovToken.Testing.Sandbox.Registry;

namespace EGovToken.Testing.Sandbox.Secrets;

/// <summary>Finds a secret wherever a program may have left it.</summary>
/// <remarks>
/// The search is for the exact text as UTF-8 or UTF-16LE. Short secrets occur in megabytes of programs by chance: a test's secret
/// should be one that cannot, "Pin-7391-Qx" rather than "1234".
/// </remarks>
internal static class SecretSearch
{
    /// <summary>Searches every file of a prefix, its registry as Windows sees it, and every file of other folders.</summary>
    /// <param name="secret">The text to find.</param>
    /// <param name="shared">Files of the prefix that were there before any test began: they hold no test's secret.</param>
    /// <param name="prefixFolder">The Wine prefix; its Windows must be off.</param>
    /// <param name="otherFolders">Further folders of the host.</param>
    /// <returns>Files (paths on the host) and registry values (KEY → VALUE) that contain it.</returns>
    public static IReadOnlyList<string> Find(string secret, SharedFiles shared, string prefixFolder, params IEnumerable<string> otherFolders)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        byte[][] forms = [Encoding.UTF8.GetBytes(secret), Encoding.Unicode.GetBytes(secret)];
        var files = otherFolders.Prepend(prefixFolder)
            .SelectMany(HostFile.Below)
            .Where(file => !shared.Contains(file))
            .Select(static file => file.Path)
            .AsParallel().AsOrdered()
            .Where(file => Contains(file, forms));
        return [.. files, .. RegistryValues(WineRegistry.Read(prefixFolder), secret, forms)];
    }

    private static bool Contains(string file, byte[][] forms)
    {
        var content = File.ReadAllBytes(file).AsSpan();
        foreach (var form in forms)
        {
            if (content.IndexOf(form) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> RegistryValues(WineRegistry registry, string secret, byte[][] forms)
    {
        return registry.Keys.SelectMany(key => key.Values.Values
            .Where(value => key.Path.Contains(secret, StringComparison.Ordinal)
                || value.Name.Contains(secret, StringComparison.Ordinal)
                || forms.Any(form => value.Data.Span.IndexOf(form) >= 0))
            .Select(value => $"{key.Path} → {value.Name}"));
    }
}
