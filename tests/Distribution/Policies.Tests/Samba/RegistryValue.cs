namespace EGovToken.Policies.Tests.Samba;

/// <summary>A value that a GPO sets in the registry.</summary>
/// <param name="Key">Its key below HKLM or HKCU.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type's name, such as REG_SZ.</param>
/// <param name="Text">The value: text as it is, numbers in decimal.</param>
internal sealed record RegistryValue(string Key, string Name, string Type, string Text);
