using System.Text;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class ObjectAttributeFactory : IObjectAttributeFactory
{
    public IObjectAttribute Create(ulong type) => new ObjectAttribute(type, null);

    public IObjectAttribute Create(CKA type) => Create((ulong)type);

    public IObjectAttribute Create(ulong type, ulong value) => new ObjectAttribute(type, AttributeValue.FromUlong(value));

    public IObjectAttribute Create(CKA type, ulong value) => Create((ulong)type, value);

    public IObjectAttribute Create(CKA type, CKC value) => Create((ulong)type, (ulong)value);

    public IObjectAttribute Create(CKA type, CKK value) => Create((ulong)type, (ulong)value);

    public IObjectAttribute Create(CKA type, CKO value) => Create((ulong)type, (ulong)value);

    public IObjectAttribute Create(ulong type, bool value) => new ObjectAttribute(type, AttributeValue.FromBool(value));

    public IObjectAttribute Create(CKA type, bool value) => Create((ulong)type, value);

    public IObjectAttribute Create(ulong type, string value) =>
        new ObjectAttribute(type, value is null ? null : Encoding.UTF8.GetBytes(value));

    public IObjectAttribute Create(CKA type, string value) => Create((ulong)type, value);

    public IObjectAttribute Create(ulong type, byte[] value) => new ObjectAttribute(type, (byte[])value?.Clone());

    public IObjectAttribute Create(CKA type, byte[] value) => Create((ulong)type, value);

    public IObjectAttribute Create(ulong type, DateTime value) => new ObjectAttribute(type, AttributeValue.FromDate(value));

    public IObjectAttribute Create(CKA type, DateTime value) => Create((ulong)type, value);
}
