using EGovToken.Testing.TestKit;
using NJsonSchema;
using NJsonSchema.Validation;

namespace EGovToken.Cli.Tests.Running;

/// <summary>The published schema of <c>status --json</c>.</summary>
internal static class StatusSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(static () => JsonSchema.FromFileAsync(Path).GetAwaiter().GetResult());

    /// <summary>Its file.</summary>
    public static string Path => Repository.PathOf("customactions", "EGovToken.Cli", "Schemas", "status.schema.json");

    /// <summary>What a document has that the schema does not allow; empty when nothing.</summary>
    public static string Violations(string json) => string.Join('\n', Schema.Value.Validate(json).SelectMany(Innermost));

    private static IEnumerable<string> Innermost(ValidationError error) => error is ChildSchemaValidationError parent
        ? parent.Errors.SelectMany(static errors => errors.Value).SelectMany(Innermost)
        : [$"{error.Path}: {error.Kind}"];
}
