using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EGovToken.BuildTool.Manifests;

/// <summary>A manifest's file: what it says, and where in the file it says so.</summary>
internal sealed class ManifestDocument
{
    private readonly JObject _json;

    private ManifestDocument(string file, JObject json)
    {
        File = file;
        _json = json;
        Manifest = json.ToObject<PayloadManifest>() ?? throw new InvalidOperationException("A JSON object became no manifest.");
    }

    /// <summary>The path as the caller gave it, so that errors name the file in the caller's words.</summary>
    public string File { get; }

    /// <summary>What the manifest says.</summary>
    public PayloadManifest Manifest { get; }

    /// <summary>Reads a manifest and holds it to the schema.</summary>
    /// <exception cref="ManifestException">It cannot be read, is not JSON, or is not as the schema says.</exception>
    public static ManifestDocument Load(string file)
    {
        var json = Parse(file, ReadText(file));
        var errors = ManifestSchema.Validate(json, file);
        if (errors.Count > 0)
        {
            throw new ManifestException(errors);
        }

        var document = new ManifestDocument(file, json);
        DetectionRules.RefuseUninstallKeys(document);
        return document;
    }

    /// <summary>A copy of the JSON, for changing it and writing it elsewhere.</summary>
    public JObject CopyJson()
    {
        return (JObject)_json.DeepClone();
    }

    /// <summary>An error at the place of a field.</summary>
    /// <param name="field">The field's path, for example <c>arguments.install.silent</c>.</param>
    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">What was expected and what was found.</param>
    public ManifestError ErrorAt(string field, string code, string message)
    {
        IJsonLineInfo? place = _json.SelectToken(field);
        return new ManifestError(File, place?.LineNumber ?? 0, place?.LinePosition ?? 0, code, message);
    }

    private static string ReadText(string file)
    {
        try
        {
            return System.IO.File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ManifestException(new ManifestError(file, 0, 0, ErrorCodes.ManifestUnreadable, $"The manifest cannot be read: {e.Message}"));
        }
    }

    private static JObject Parse(string file, string text)
    {
        // A version or a name that looks like a date stays the text that it is.
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        try
        {
            var settings = new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };
            var json = JObject.Load(reader, settings);
            while (reader.Read())
            {
                // Throws when anything but white space and comments follows the object.
            }

            return json;
        }
        catch (JsonReaderException e)
        {
            throw new ManifestException(
                new ManifestError(file, e.LineNumber, e.LinePosition, ErrorCodes.NotJson, $"Expected one JSON object; found something else: {e.Message}"));
        }
    }
}

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
