using System.Text;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;

namespace Net.Pkcs11Interop.Implementation;

internal sealed class ObjectAttribute : IObjectAttribute
{
    private readonly ulong _type;
    private readonly byte[] _value;
    private readonly bool _cannotBeRead;
    private bool _disposed;

    public ObjectAttribute(ulong type, byte[] value)
        : this(type, value, cannotBeRead: false)
    {
    }

    private ObjectAttribute(ulong type, byte[] value, bool cannotBeRead)
    {
        _type = type;
        _value = value;
        _cannotBeRead = cannotBeRead;
    }

    public ulong Type => _disposed ? throw Disposed() : _type;

    public bool CannotBeRead => _disposed ? throw Disposed() : _cannotBeRead;

    /// <summary>The value as it lies in native memory; null for an attribute made without one.</summary>
    public byte[] Value => _disposed ? throw Disposed() : _value;

    public static ObjectAttribute Unreadable(ulong type) => new(type, value: null, cannotBeRead: true);

    public ulong GetValueAsUlong() => Convert(AttributeValue.ToUlong);

    public bool GetValueAsBool() => Convert(AttributeValue.ToBool);

    public string GetValueAsString() => Convert(value => value is null ? null : Encoding.UTF8.GetString(value));

    public byte[] GetValueAsByteArray() => Convert(value => (byte[])value?.Clone());

    public DateTime? GetValueAsDateTime() => Convert(AttributeValue.ToDate);

    public void Dispose() => _disposed = true;

    private T Convert<T>(Func<byte[], T> convert)
    {
        if (CannotBeRead)
        {
            throw new AttributeValueException((CKA)_type);
        }

        try
        {
            return convert(_value);
        }
        catch (FormatException exception)
        {
            throw new AttributeValueException((CKA)_type, exception);
        }
    }

    private ObjectDisposedException Disposed() => new(GetType().FullName);
}
