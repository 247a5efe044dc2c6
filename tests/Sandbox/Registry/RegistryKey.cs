namespace EGovToken.Testing.Sandbox.Registry;

/// <summary>A registry key and its values.</summary>
/// <param name="Path">HKLM\…, HKCU\… or HKU\.Default\….</param>
/// <param name="Values">By name, whatever its case.</param>
public sealed record RegistryKey(string Path, IReadOnlyDictionary<string, RegistryValue> Values);
