using Net.Pkcs11Interop.Common;

namespace Net.Pkcs11Interop.HighLevelAPI.Factories;

/// <summary>Makes attributes to search by.</summary>
public interface IObjectAttributeFactory
{
    IObjectAttribute Create(ulong type);

    IObjectAttribute Create(CKA type);

    IObjectAttribute Create(ulong type, ulong value);

    IObjectAttribute Create(CKA type, ulong value);

    IObjectAttribute Create(CKA type, CKC value);

    IObjectAttribute Create(CKA type, CKK value);

    IObjectAttribute Create(CKA type, CKO value);

    IObjectAttribute Create(ulong type, bool value);

    IObjectAttribute Create(CKA type, bool value);

    IObjectAttribute Create(ulong type, string value);

    IObjectAttribute Create(CKA type, string value);

    IObjectAttribute Create(ulong type, byte[] value);

    IObjectAttribute Create(CKA type, byte[] value);

    IObjectAttribute Create(ulong type, DateTime value);

    IObjectAttribute Create(CKA type, DateTime value);
}
