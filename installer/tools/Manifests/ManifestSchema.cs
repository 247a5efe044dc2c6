using NJsonSchema;
using NJsonSchema.Validation;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EGovToken.BuildTool.Manifests;

/// <summary>The schema, which this program carries within itself, and what it finds wrong.</summary>
internal static class ManifestSchema
{
    private const string ResourceName = "payload-manifest.schema.json";

    /// <summary>Everything about the manifest that is not as the schema says, in the order of the file.</summary>
    /// <param name="json">Loaded with line information.</param>
    /// <param name="file">The name that the errors give to the file.</param>
    public static IReadOnlyList<ManifestError> Validate(JObject json, string file)
    {
        return
        [
            .. Load().Validate(json)
                .SelectMany(Innermost)
                .Select(error => new ManifestError(file, error.LineNumber, error.LinePosition, ErrorCodes.AgainstSchema, SchemaErrorText.For(error)))
                .OrderBy(error => error.Line)
                .ThenBy(error => error.Column),
        ];
    }

    private static JsonSchema Load()
    {
        using var stream = typeof(ManifestSchema).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The program was built without {ResourceName}.");
        using var reader = new StreamReader(stream);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }

    // An array's item that is wrong is reported as the item, with the errors inside it below.
    private static IEnumerable<ValidationError> Innermost(ValidationError error)
    {
        return error is ChildSchemaValidationError item
            ? item.Errors.SelectMany(errors => errors.Value).SelectMany(Innermost)
            : [error];
    }
}

/// <summary>Says a breach of the schema in a sentence: the schema's own description is what was expected.</summary>
internal static class SchemaErrorText
{
    public static string For(ValidationError error)
    {
        var field = (error.Path ?? string.Empty).TrimStart('#', '/');
        return error.Kind switch
        {
            ValidationErrorKind.PropertyRequired => $"The field \"{field}\" is missing; every field is stated, null where it is not known.",
            ValidationErrorKind.NoAdditionalPropertiesAllowed => $"The field \"{field}\" is not one that a manifest has; see payload-manifest.schema.json.",
            _ => $"\"{field}\": expected {error.Schema.ActualSchema.Description}; found {error.Token?.ToString(Formatting.None)}.",
        };
    }
}
