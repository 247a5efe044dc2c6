namespace Net.Pkcs11Interop.HighLevelAPI;

/// <summary>An attribute of an object: read from a token, or made as a search criterion.</summary>
public interface IObjectAttribute : IDisposable
{
    ulong Type { get; }

    /// <summary>True when the token keeps the value secret or the object has no such attribute; every getter then throws.</summary>
    bool CannotBeRead { get; }

    ulong GetValueAsUlong();

    bool GetValueAsBool();

    string GetValueAsString();

    byte[] GetValueAsByteArray();

    /// <summary>A CK_DATE in UTC; null when it is empty.</summary>
    DateTime? GetValueAsDateTime();
}
