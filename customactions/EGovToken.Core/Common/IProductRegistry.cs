namespace EGovToken.Core.Common;

/// <summary>
/// The product's part of the user's registry, <c>HKCU\Software\EGovToken</c>. Key names are relative to it and use
/// backslashes; the empty name is the key itself. A key that is written to is made. Whatever is refused is an
/// <see cref="OutcomeException"/> with <see cref="OutcomeNumber.RegistryRefused"/>.
/// </summary>
public interface IProductRegistry
{
    /// <summary>A REG_SZ value, or null when there is none.</summary>
    string? GetText(string key, string name);

    /// <summary>Writes a REG_SZ value.</summary>
    void SetText(string key, string name, string value);

    /// <summary>The names of a key's values; empty when the key is missing.</summary>
    IReadOnlyList<string> GetNames(string key);

    /// <summary>Moves a value of whatever kind to another key and name; the data stay as they are.</summary>
    void MoveValue(string key, string name, string toKey, string toName);

    /// <summary>Removes a value if it is there.</summary>
    void DeleteValue(string key, string name);

    /// <summary>Removes a key and all below it if it is there.</summary>
    void DeleteTree(string key);

    /// <summary>Removes a key that has neither values nor subkeys; leaves any other as it is.</summary>
    void DeleteIfEmpty(string key);
}
