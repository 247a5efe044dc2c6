using EGovToken.PayloadManifests.Diagnostics;

namespace EGovToken.PayloadManifests.Manifests;

/// <summary>What a manifest may not detect a payload by, though the schema's grammar allows it.</summary>
internal static class DetectionRules
{
    /// <summary>
    /// Refuses keys of installed programs. A vendor renames them from one release to the next, and they outlive a suite
    /// whose CSP is gone: a bundle that trusted them would call a token usable that no browser can see.
    /// </summary>
    /// <exception cref="ManifestException">A key is one of an installed program.</exception>
    public static void RefuseUninstallKeys(ManifestDocument document)
    {
        var errors = document.Manifest.Detection.RegistryKeys
            .Select((key, index) => (key.Key, Field: $"detection.registryKeys[{index}].key"))
            .Where(entry => IsUninstallKey(entry.Key))
            .Select(entry => document.ErrorAt(
                entry.Field,
                ErrorCodes.UninstallKey,
                $"\"{entry.Field}\": expected a key that the payload itself needs, such as its CSP's; found an uninstall key, {entry.Key}."))
            .ToList();
        if (errors.Count > 0)
        {
            throw new ManifestException(errors);
        }
    }

    private static bool IsUninstallKey(string key)
    {
        return (key + '\\').Contains(@"\CurrentVersion\Uninstall\", StringComparison.OrdinalIgnoreCase);
    }
}
