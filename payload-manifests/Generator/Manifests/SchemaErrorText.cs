using Newtonsoft.Json;
using NJsonSchema.Validation;

namespace EGovToken.PayloadManifests.Manifests;

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
