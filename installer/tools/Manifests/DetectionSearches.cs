using System.Globalization;
using System.Xml.Linq;

namespace EGovToken.BuildTool.Manifests;

/// <summary>The searches that Burn makes before it plans, and the condition over their results.</summary>
internal sealed class DetectionSearches
{
    private DetectionSearches(IReadOnlyList<XElement> elements, string condition)
    {
        Elements = elements;
        Condition = condition;
    }

    /// <summary><c>util:RegistrySearch</c> and <c>util:FileSearch</c> elements, each with a variable of its own.</summary>
    public IReadOnlyList<XElement> Elements { get; }

    /// <summary>True when everything that was searched for is there; in parentheses, so that it can be part of another one.</summary>
    public string Condition { get; }

    public static DetectionSearches For(PayloadManifest manifest)
    {
        var elements = new List<XElement>();
        var terms = new List<string>();
        foreach (var (index, key) in manifest.Detection.RegistryKeys.Index())
        {
            var variable = Variable(manifest, "Key", index);
            elements.Add(RegistrySearch(variable, key));
            terms.Add(variable);
        }

        foreach (var (index, file) in manifest.Detection.Files.Index())
        {
            var variable = Variable(manifest, "FileVersion", index);
            elements.Add(FileSearch(variable, file));
            terms.Add($"{variable} >= v{file.MinimumVersion}");
        }

        return new DetectionSearches(elements, $"({string.Join(" AND ", terms)})");
    }

    private static string Variable(PayloadManifest manifest, string kind, int index)
    {
        return string.Create(CultureInfo.InvariantCulture, $"{manifest.Id}{kind}{index + 1}");
    }

    private static XElement RegistrySearch(string variable, DetectionKey key)
    {
        return new XElement(
            Wix.Util + "RegistrySearch",
            new XAttribute("Id", variable),
            new XAttribute("Variable", variable),
            new XAttribute("Root", key.Root),
            new XAttribute("Key", key.Key),
            key.ValueName is null ? null : new XAttribute("Value", key.ValueName),
            new XAttribute("Result", "exists"),
            new XAttribute("Bitness", key.Bitness == "x64" ? "always64" : "always32"));
    }

    private static XElement FileSearch(string variable, DetectionFile file)
    {
        // A 32-bit Burn would look into SysWOW64 for what is asked for in System32; a 64-bit one ignores this.
        var native = file.Path.StartsWith("[System64Folder]", StringComparison.Ordinal);
        return new XElement(
            Wix.Util + "FileSearch",
            new XAttribute("Id", variable),
            new XAttribute("Variable", variable),
            new XAttribute("Path", file.Path),
            new XAttribute("Result", "version"),
            native ? new XAttribute("DisableFileRedirection", "yes") : null);
    }
}

/// <summary>When Burn takes the payload for installed, and when it installs it.</summary>
/// <remarks>
/// Burn must never plan "present" for what is there already: since version 4 it then caches the package (ForceCache in Burn's plan.cpp,
/// wixtoolset/issues 8063), for a per-machine one in the machine's cache, but asks for no elevation, because nothing is executed. Unelevated
/// that fails with 0x80070005, and the bundle with it. What an install condition keeps out is planned "absent" and not cached. The same
/// condition keeps a repair from running the vendor's set-up over one that works.
/// </remarks>
/// <param name="Detect">The package's DetectCondition.</param>
/// <param name="Install">The package's InstallCondition.</param>
/// <param name="Reason">Why they are as they are, for the reader of the authoring.</param>
internal sealed record PackageConditions(string Detect, string Install, string Reason)
{
    // The bundle declares the variable as overridable with the value 0. Its value from a command line is a string,
    // which Burn turns into a number for the comparison; what is no number compares as unequal. Before the bundle is installed there is
    // nothing of its own to remove, whatever the command line says.
    private const string RemovalAskedFor = "(WixBundleInstalled AND REMOVEMIDDLEWARE = 1)";

    /// <summary>For a payload that cannot be removed: it is installed unless it is detected. Burn leaves a permanent one that is to be absent.</summary>
    public static PackageConditions Permanent(string detected)
    {
        return new PackageConditions(
            detected,
            $"NOT {detected}",
            "Permanent: the manifest knows no arguments for removal, so the payload stays when the bundle is uninstalled or rolled back. "
            + "What is there is neither installed nor cached again.");
    }

    /// <summary>
    /// For a payload that can be removed. Burn removes every package that is not permanent and was detected when the bundle
    /// is uninstalled or the install condition is false; a permanent one it leaves behind even when it has just installed it and rolls
    /// back. Wanted is: removed by a rollback, and by an uninstall only when that is asked for. So the payload is not seen unless it is.
    /// </summary>
    /// <remarks>
    /// The action cannot be part of the condition: WixBundleAction is set after detection, WixBundleCommandLineAction does not
    /// exist in Burn 3, the number of "uninstall" is 3 in Burn 3 and 4 in Burn 4 to 7, and a person who opens the bundle to
    /// change it decides after detection. WixBundleInstalled is set before detection in all of them.
    /// </remarks>
    public static PackageConditions Removable(string detected)
    {
        return new PackageConditions(
            $"{detected} AND {RemovalAskedFor}",
            $"NOT {detected} OR {RemovalAskedFor}",
            "Burn removes what it detects when the bundle is uninstalled. The payload serves more than this bundle, so the bundle "
            + "does not see it unless it is installed and REMOVEMIDDLEWARE=1 is on the command line: it stays. The install condition keeps what is there from being "
            + "installed and cached again; what is missing or too old, a repair does install. A first install that fails removes the payload it brought.");
    }
}
