using System.Text.Json.Serialization;

namespace EGovToken.Testing.VirtualToken.State;

/// <summary>How the state looks as JSON. Generated at build time, because a module has to start fast.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(VirtualTokenState))]
internal sealed partial class StateJson : JsonSerializerContext;
